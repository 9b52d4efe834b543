import assert from 'node:assert/strict';
import { Browser, type Result, type Untyped } from '../../support/browser.js';
import { captchaAnswer } from '../../support/config.js';
import { runProgram } from '../../support/program.js';
import type { ServerProcess } from '../../support/server-process.js';
import { until } from '../../support/until.js';

/** What the steps of a journey share: the built product, reached over HTTP and by its commands. */
export class StudentJourney {
  readonly #read = new Set<string>();

  /** The browser of the main way. */
  readonly me: Browser;

  constructor(readonly server: ServerProcess) {
    this.me = this.browser();
  }

  browser(): Browser {
    return new Browser(this.server.origin, captchaAnswer);
  }

  /** Runs a command beside the server. @returns what it said */
  async command(program: 'account' | 'roster' | 'staff' | 'machines' | 'flows', ...args: string[]): Promise<string> {
    const { code, output } = await runProgram(`server/cli/${program}.ts`, args, { env: this.server.env }).ended;
    assert.equal(code, 0, output);
    return output;
  }

  /** The next message that holds the words. A job sends it; it comes within moments. */
  async message(words: string): Promise<string> {
    const { text } = await until(async () => {
      const answer = await fetch(`${this.server.origin}/development/sms.json`);
      const { messages } = (await answer.json()) as { messages: { text: string }[] };
      return messages.find((one) => one.text.includes(words) && !this.#read.has(one.text)) ?? null;
    });
    this.#read.add(text);
    return text;
  }

  /** The code of the next message for a use. */
  async code(use: string): Promise<string> {
    return /\d{6}/.exec(await this.message(`用于${use}`))?.[0] ?? assert.fail('the message holds no code');
  }
}

export interface Student {
  readonly account: string;
  readonly name: string;
  readonly initialPassword: string;
}

/** Of the sample roster. */
export function studentOf(account: string, name: string): Student {
  return { account, name, initialPassword: `xs${account.slice(-8)}` };
}

export const school = { code: '140106-01', search: 'yingze diyi' };

/** Where the answer leaves the student; nothing may have been refused. */
export function stands({ issues, viewer }: Result, step: string): Untyped {
  assert.deepEqual(codes(issues), []);
  assert.equal(viewer.onboarding.step, step);
  return viewer;
}

export function codes(issues: Result['issues'] = []): readonly string[] {
  return issues.map(({ code }) => code);
}

/** Submits the status with the sample roster's school. */
export async function submitStatus(browser: Browser, name: string): Promise<Result> {
  const found = await browser.ask(`{ schools(search: "${school.search}") { id } }`);
  return browser.step('submitStatus', { name, schoolId: found.schools[0].id });
}

export function changePassword(browser: Browser, oldPassword: string, newPassword: string): Promise<Result> {
  return browser.step('changePassword', { oldPassword, newPassword, confirmation: newPassword });
}

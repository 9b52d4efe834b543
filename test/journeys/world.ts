import assert from 'node:assert/strict';
import { people, type Person } from '../../server/government/seed/people.js';
import { startGovernment, type Government } from '../../server/government/start-government.js';
import { Browser, type Result, type Untyped } from '../support/browser.js';
import { captchaAnswer } from '../support/config.js';
import { GovernmentBrowser } from '../support/government-browser.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';

/** What everybody of the demonstration's staff signs in with here. */
export const passwordHere = 'Yanshi#2026';
const client = { id: 'shoudeng', secret: 'a-secret-of-two-systems-long-enough' };

/** The built product as a process of its own, and the government platform: the product knows its issuer and no more. */
export class World {
  #moved = 0;

  private constructor(
    readonly server: ServerProcess,
    private readonly begin: () => Promise<Government>,
    private government: Government,
  ) {}

  static async start(databaseUrl: string, directory: string, settings: Record<string, string> = {}): Promise<World> {
    let portal = '';
    let port = 0;
    let world: World | undefined;
    const begin = async () => {
      const government = await startGovernment({
        databaseUrl,
        host: '127.0.0.1',
        port,
        clients: () => [{ ...client, redirectUris: [`${portal}/real-name/callback`], name: '首登' }],
        production: false,
        clock: { now: () => Date.now() + (world === undefined ? 0 : world.#moved) },
        log: (error) => void process.stderr.write(`${error.stack}\n`),
        captcha: { paint: async () => ({ answer: captchaAnswer, png: Buffer.from('') }) },
        hashing: { memoryKiB: 64, timeCost: 2 },
      });
      port = Number(new URL(government.issuer).port);
      return government;
    };
    const government = await begin();
    const server = await startServerProcess(databaseUrl, directory, {
      GOVERNMENT_ISSUER: government.issuer,
      GOVERNMENT_CLIENT_ID: client.id,
      GOVERNMENT_CLIENT_SECRET: client.secret,
      GOVERNMENT_TIMEOUT_SECONDS: '2',
      ...settings,
    });
    portal = server.origin;
    world = new World(server, begin, government);
    return world;
  }

  get origin(): string {
    return new URL(this.government.issuer).origin;
  }

  /** Somebody's browser on the portal, signed in. */
  async signedIn(account: string, password = passwordHere): Promise<Browser> {
    const browser = new Browser(this.server.origin, captchaAnswer);
    const result = await browser.signIn(account, password);
    assert.equal(result.__typename, 'SignedIn');
    return browser;
  }

  evaluation(): Browser {
    return new Browser(this.server.origin, captchaAnswer);
  }

  /** The same person's browser over there. */
  there(): GovernmentBrowser {
    return new GovernmentBrowser(this.origin);
  }

  /** The platform is away while something happens. */
  async without(work: () => Promise<void>): Promise<void> {
    await this.government.close();
    try {
      await work();
    } finally {
      this.government = await this.begin();
    }
  }

  /** On both systems. */
  async moveClock(forwardMs: number): Promise<void> {
    this.#moved += forwardMs;
    await this.server.moveClock(forwardMs);
  }

  /** The code in the latest message of the platform to a phone. */
  async codeTo(phone: string): Promise<string> {
    const answer = await fetch(`${this.origin}/development/sms.json`);
    const { messages } = (await answer.json()) as { messages: { phone: string; text: string }[] };
    const latest = messages.find((message) => message.phone === phone);
    return /验证码(\d{6})/.exec(latest?.text ?? '')?.[1] ?? assert.fail(`no code came to ${phone}`);
  }

  async close(): Promise<void> {
    await this.server.kill();
    await this.government.close();
  }
}

export function person(key: string): Person {
  return people.find((one) => one.key === key) ?? assert.fail(`nobody is called ${key}`);
}

/** Goes to the platform with a new attempt. @returns the browser over there, at its first page */
export async function goes(world: World, browser: Browser): Promise<GovernmentBrowser> {
  const { url, issues } = await browser.goToGovernment();
  assert.deepEqual(issues ?? [], []);
  return world.there().go(url ?? assert.fail('the platform does not answer'));
}

export async function signsInThere(there: GovernmentBrowser, [loginName, password]: readonly [string, string]) {
  await there.go('/sign-in');
  await there.submit('/sign-in', { loginName, password, captcha: captchaAnswer });
  assert.deepEqual(there.errors, {});
}

export async function signsInBySms(world: World, there: GovernmentBrowser, phone: string): Promise<void> {
  await there.go('/sign-in/sms');
  await there.submit('/sign-in/sms', { phone, captcha: captchaAnswer, action: 'send-code' });
  await there.submit('/sign-in/sms', { phone, smsCode: await world.codeTo(phone), action: 'sign-in' });
  assert.deepEqual(there.errors, {});
}

/** Agrees, and comes back to the portal. */
export async function comesBack(browser: Browser, there: GovernmentBrowser): Promise<Untyped> {
  await there.submit('/authorize/agree');
  assert.equal(await browser.open(there.url), '/real-name');
  return (await browser.viewer()).realName;
}

interface Registration {
  readonly loginName: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

/** What everybody who registers there chooses. */
export const passwordThere = 'Abcd1234';

/** Asks for a code and registers. @returns what the platform says is wrong */
export async function registers(
  world: World,
  there: GovernmentBrowser,
  typed: Registration,
): Promise<Record<string, string>> {
  const passwords = { password: passwordThere, confirmation: passwordThere };
  const rest = { idType: '居民身份证', validFrom: '2020-01-01', validTerm: '20', consent: 'yes' };
  const form = { ...typed, ...passwords, ...rest };
  await there.go('/register');
  await there.submit('/register', { ...form, captcha: captchaAnswer, action: 'send-code' });
  if (Object.keys(there.errors).length > 0) return there.errors;
  await there.submit('/register', { ...form, smsCode: await world.codeTo(typed.phone), action: 'register' });
  return there.errors;
}

/** Takes a step of the guidance and stands where it leads; nothing may be refused. */
export async function takes(browser: Browser, step: string, fields: object, place: string): Promise<Untyped> {
  const { issues, viewer }: Result = await browser.step(step, { ...fields });
  assert.deepEqual(issues ?? [], []);
  assert.equal(viewer.realName.place, place);
  return viewer.realName;
}

export function isVerified(realName: Untyped): void {
  assert.equal(realName.step, 'ARRIVED');
  assert.notEqual(realName.evaluationUrl, null);
}

/** An administrator whose real name is proved. */
export async function administrator(world: World, key: 'administrator' | 'bureau'): Promise<Browser> {
  const { account } = person(key);
  const browser = await world.signedIn(key === 'bureau' ? '82700002' : '82700001');
  const { realName } = await browser.viewer();
  if (realName.step === 'ARRIVED') return browser;
  const there = await goes(world, browser);
  await signsInThere(there, [account!.loginName, account!.password]);
  isVerified(await comesBack(browser, there));
  return browser;
}

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { demonstrationId } from '../../../server/demonstration/students.js';
import { Browser, type Untyped } from '../../support/browser.js';
import { captchaAnswer } from '../../support/config.js';
import { runProgram } from '../../support/program.js';
import { until } from '../../support/until.js';
import type { World } from '../world.js';

export const school = {
  code: '140107-01',
  grade: '高一',
  classes: 60,
  students: Number(process.argv[3] ?? 3_000),
} as const;
assert(school.students >= 600 && school.students <= 9_999, 'a school of 600 to 9,999 students');

/** One of the school's new students. */
export interface NewStudent {
  readonly account: string;
  readonly name: string;
  readonly className: string;
}

const surnames = [...'王李张刘陈杨赵黄周吴'];
const givenNames = [...'一山水火木金土日月星'];

/** The nth of them, from 0. */
export function newStudent(index: number): NewStudent {
  const digits = [...String(index).padStart(4, '0')].map(Number);
  const name = surnames[digits[3]!]! + givenNames[digits[2]!]! + givenNames[digits[1]!]!;
  return { account: demonstrationId(500_000 + index), name, className: `${(index % school.classes) + 1} 班` };
}

/** What the steps of the school's journey share. */
export class SchoolJourney {
  administrator!: Browser;
  registrar!: Browser;
  classTeacher!: Browser;
  /** The school's id, once somebody of it has asked. */
  school = '';
  /** Browsers of students who are on their way, by their account. */
  readonly students = new Map<string, Browser>();

  constructor(readonly world: World) {}

  browser(): Browser {
    return new Browser(this.world.server.origin, captchaAnswer);
  }

  /** Runs a command beside the server. @returns what it said */
  async command(program: 'staff' | 'audit', ...args: string[]): Promise<string> {
    const { code, output } = await runProgram(`server/cli/${program}.ts`, args, { env: this.world.server.env }).ended;
    assert.equal(code, 0, output);
    return output;
  }

  /** A file of the portal, as somebody's browser gets it. */
  async download(browser: Browser, path: string): Promise<Buffer> {
    const headers = { cookie: browser.cookieHeader() };
    const answer = await fetch(new URL(path, this.world.server.origin), { headers });
    assert.equal(answer.status, 200, path);
    return Buffer.from(await answer.arrayBuffer());
  }

  /** A mutation that takes an input with a request id. @returns its result; nothing may be refused */
  async does(browser: Browser, name: string, type: string, input: object, wanted: string): Promise<Untyped> {
    const query = `mutation ($input: ${type}!) { result: ${name}(input: $input) {
      __typename ... on Refused { issues { code field } } ${wanted} } }`;
    const { result } = await browser.ask(query, { input: { requestId: randomUUID(), ...input } });
    assert.deepEqual(result.issues ?? [], [], `${name} was refused`);
    return result;
  }

  /** How many of the school's students stand where. */
  async board(): Promise<Readonly<Record<string, number>> & { readonly total: number }> {
    const query = `query ($school: ID!) { board(kind: STUDENT, school: $school) { total counts { standing number } rows { total } } }`;
    const { board } = await this.administrator.ask(query, { school: this.school });
    const counts = (board.counts as { standing: string; number: number }[]).filter(({ number }) => number > 0);
    const sum = (list: readonly { total?: number; number?: number }[]) =>
      list.reduce((all, { total = 0, number = 0 }) => all + total + number, 0);
    assert.equal(sum(counts), board.total, 'the standings sum to the roster');
    assert.equal(sum(board.rows), board.total, 'the rows sum to the roster');
    return { ...Object.fromEntries(counts.map(({ standing, number }) => [standing, number])), total: board.total };
  }

  /** Does something to all accounts that match, as an administrator does: rehearsed first. */
  async bulk(kind: string, what: object): Promise<Untyped> {
    const fields = 'id state total willDo wouldRefuse done failed pending refusals { code number }';
    const changed = `... on BulkActionChanged { action { ${fields} } }`;
    const rehearsed = await this.does(
      this.administrator,
      'rehearseBulkAction',
      'RehearseBulkActionInput',
      { kind, ...what },
      changed,
    );
    const { id } = rehearsed.action;
    assert.equal(rehearsed.action.state, 'REHEARSED');
    await this.does(this.administrator, 'runBulkAction', 'BulkActionInput', { id }, changed);
    const done = await until(async () => {
      const { bulkAction } = await this.administrator.ask(`query ($id: ID!) { bulkAction(id: $id) { ${fields} } }`, {
        id,
      });
      return bulkAction.state === 'DONE' ? bulkAction : null;
    });
    assert.equal(done.done, rehearsed.action.willDo, 'executed = stated');
    return done;
  }
}

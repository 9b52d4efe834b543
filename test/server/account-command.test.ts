import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountCommand } from '../../server/cli/account-command.js';
import { UsageError } from '../../server/cli/command.js';
import { chosenPassword, sample, startPortal, type TestPortal } from '../support/portal.js';

const school = '140106-01';
const otherSchool = '140107-01';

describe('npm run account', () => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());

  async function run(...argv: string[]) {
    const said: string[] = [];
    accountCommand.check(argv);
    const code = await accountCommand.run(argv, portal.servers[0]!.composition.services, (line) => said.push(line));
    return { code, text: said.join('\n') };
  }

  /** By class: how many students, and how many of them are locked. */
  const locked = async (code: string): Promise<Record<string, readonly [number, number]>> => {
    const rows = await portal.query(
      `select c.name, count(*)::int as students, count(*) filter (where f.step = 'LOCKED')::int as locked
       from account a join school s on s.id = a.school_id join school_class c on c.id = a.school_class_id
       join flow f on f.subject = a.id where s.code = $1 group by c.name order by c.name`,
      [code],
    );
    return Object.fromEntries(
      rows.map(({ name, students, locked }) => [name, [Number(students), Number(locked)] as const]),
    );
  };

  test('unlocks a student, a class, a school, and nobody else', async () => {
    const before = await locked(school);
    const [all = 0] = before['1 班'] ?? [];
    expect(all).toBeGreaterThan(1);

    expect(await run('unlock', '--student', sample.account)).toEqual({ code: 0, text: '已解锁 1 个账号。' });
    expect(await locked(school)).toEqual({ ...before, '1 班': [all, all - 1] });

    // The one that is open stays so: a class can be unlocked again.
    const one = await run('unlock', '--school', school, '--class', '高一 1 班');
    expect(one).toEqual({ code: 0, text: `已解锁 ${all} 个账号。` });
    expect(await locked(school)).toEqual({ ...before, '1 班': [all, 0] });

    await run('unlock', '--school', school);
    expect(Object.values(await locked(school)).every(([, still]) => still === 0)).toBe(true);
    expect(Object.values(await locked(otherSchool)).every(([students, still]) => students === still)).toBe(true);
  });

  test('locks, and the lock ends what is under way; the unified number names the student too', async () => {
    await run('unlock', '--student', sample.account);
    const browser = portal.browser();
    await browser.signIn(sample.account, sample.initialPassword);
    expect((await browser.viewer()).onboarding.step).toBe('STATUS_VERIFICATION');
    expect((await run('lock', '--student', '82700040')).code).toBe(0);
    expect(await browser.viewer()).toBeNull();
    await run('unlock', '--student', sample.account);
  });

  test('a reset brings the initial password and the forced change back; the verification stays', async () => {
    await run('unlock', '--student', sample.account);
    const browser = portal.browser();
    await browser.signIn(sample.account, sample.initialPassword);
    await browser.step('submitStatus', { name: sample.name, schoolId: await portal.sampleSchool() });
    const passwords = { newPassword: chosenPassword, confirmation: chosenPassword };
    await browser.step('changePassword', { oldPassword: sample.initialPassword, ...passwords });
    expect((await run('reset', '--student', sample.account)).code).toBe(0);

    expect(await browser.viewer()).toBeNull();
    expect((await browser.signIn(sample.account, chosenPassword)).issues).toMatchObject([
      { code: 'CREDENTIALS_WRONG' },
    ]);
    const again = await browser.signIn(sample.account, sample.initialPassword);
    expect(again.viewer.onboarding.step).toBe('PASSWORD_CHANGE');
  });

  test('the registrar confirms the status of a student whose tries are used up, or corrects the roster', async () => {
    const [confirmed, corrected] = (await anotherStudents(2)) as [string, string];
    for (const account of [confirmed, corrected]) {
      await run('unlock', '--student', account);
      const browser = portal.browser();
      await browser.signIn(account, `xs${account.slice(-8)}`);
      for (let tries = 5; tries > 0; tries -= 1)
        await browser.step('submitStatus', { name: '王不是', schoolId: await portal.sampleSchool() });
      expect((await browser.viewer()).onboarding.step).toBe('REGISTRAR_REVIEW');
    }
    expect((await run('confirm-status', '--student', confirmed)).code).toBe(0);
    expect(await stepOf(confirmed)).toBe('PASSWORD_CHANGE');

    expect((await run('correct-status', '--student', corrected, '--name', '王不是', '--school', school)).code).toBe(0);
    const browser = portal.browser();
    const { viewer } = await browser.signIn(corrected, `xs${corrected.slice(-8)}`);
    expect(viewer.onboarding).toMatchObject({ step: 'STATUS_VERIFICATION', statusTriesLeft: 5 });
    const matched = await browser.step('submitStatus', { name: '王不是', schoolId: await portal.sampleSchool() });
    expect(matched.viewer.onboarding.step).toBe('PASSWORD_CHANGE');
  });

  test('what the state does not allow changes nothing, leaves no entry, and has the exit code 1', async () => {
    const [account] = (await anotherStudents(1)) as [string];
    expect(await run('confirm-status', '--student', account)).toMatchObject({ code: 1 });
    expect(await stepOf(account)).toBe('LOCKED');
    expect(await entriesOf(account)).toEqual([]);
  });

  test('trust P7: whatever it does to an account is in the audit trail, as done by the command line', async () => {
    const [account] = (await anotherStudents(1)) as [string];
    for (const verb of ['unlock', 'lock', 'unlock']) expect((await run(verb, '--student', account)).code).toBe(0);
    const browser = portal.browser();
    await browser.signIn(account, `xs${account.slice(-8)}`);
    const wrong = { name: '王不是', schoolId: await portal.sampleSchool() };
    for (let tries = 5; tries > 0; tries -= 1) await browser.step('submitStatus', wrong);
    expect((await run('correct-status', '--student', account, '--name', '王不是')).code).toBe(0);
    await browser.viewer();
    for (let tries = 5; tries > 0; tries -= 1) await browser.step('submitStatus', { ...wrong, name: '王也不是' });
    expect((await run('confirm-status', '--student', account)).code).toBe(0);
    const passwords = { newPassword: chosenPassword, confirmation: chosenPassword };
    await browser.viewer();
    await browser.step('changePassword', { oldPassword: `xs${account.slice(-8)}`, ...passwords });
    expect((await run('reset', '--student', account)).code).toBe(0);
    expect(await entriesOf(account)).toEqual([
      'account.unlock',
      'account.lock',
      'account.unlock',
      'status.correct',
      'status.confirm',
      'account.resetPassword',
    ]);
  });

  /** What the trail has of a student, in its order; each with the school, and by nobody but the command line. */
  async function entriesOf(account: string): Promise<string[]> {
    const { personalData } = portal.servers[0]!.composition.services;
    const rows = await portal.query(
      `select e.action, e.actor_id, e.school_id, a.school_id as school from audit_entry e join account a on a.id = e.subject_id
       where a.national_id_index = $1 order by e.id`,
      [personalData.index('national-id', account)],
    );
    for (const row of rows) expect(row).toMatchObject({ actor_id: null, school_id: row['school'] });
    return rows.map(({ action }) => action);
  }

  test.each([
    [['explode', '--student', sample.account], '请写明操作'],
    [['unlock'], '--student 或 --school'],
    [['unlock', '--student', sample.account, '--school', school], '--student 或 --school'],
    [['unlock', '--student', sample.account, '--class', '1 班'], '--class 要和 --school'],
    [['unlock', '--student', '14999920000101999X'], '没有这个学生账号'],
    [['unlock', '--school', '999999-99'], '没有代码为 999999-99 的学校'],
    [['unlock', '--school', school, '--class', '高九 9 班'], '没有班级'],
    [['confirm-status', '--school', school], '请用 --student'],
    [['correct-status', '--student', sample.account], '--name 或 --school'],
    [['correct-status', '--student', sample.account, '--name', ' '], '不是一个姓名'],
    [['unlock', 'twice', '--student', sample.account], '一个操作'],
    [['unlock', '--force'], 'force'],
  ])('%j is refused with a sentence', async (argv, sentence) => {
    const refusal = await run(...argv).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UsageError);
    expect((refusal as Error).message).toContain(sentence);
  });

  /** Students who were not touched yet. */
  async function anotherStudents(count: number): Promise<string[]> {
    const { personalData } = portal.servers[0]!.composition.services;
    const rows = await portal.query(
      `select a.id, a.national_id from account a join flow f on f.subject = a.id where f.step = 'LOCKED' order by a.id limit $1`,
      [count],
    );
    return rows.map(({ id, national_id }) =>
      personalData.open({ table: 'account', column: 'national_id', row: id }, national_id),
    );
  }

  async function stepOf(account: string): Promise<string> {
    const { personalData } = portal.servers[0]!.composition.services;
    const [row] = await portal.query(
      'select f.step from flow f join account a on f.subject = a.id where a.national_id_index = $1',
      [personalData.index('national-id', account)],
    );
    return row!['step'];
  }
});

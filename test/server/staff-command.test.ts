import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roleNames } from '../../machines/rules/roles.js';
import { rolesTable } from '../../server/cli/roles-table.js';
import { staffCommand } from '../../server/cli/staff-command.js';
import { typedRole } from '../../server/cli/staff-words.js';
import { UsageError } from '../../server/cli/command.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { sample, startPortal, type TestPortal } from '../support/portal.js';
import { staff, staffPassword } from '../support/real-name.js';

const school = '140106-01';
const otherSchool = '140107-01';
const county = '140106';

describe('npm run staff', () => {
  let portal: TestPortal;
  let people = 0;

  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());

  async function run(...argv: string[]) {
    const said: string[] = [];
    staffCommand.check(argv);
    const code = await staffCommand.run(argv, portal.servers[0]!.composition.services, (line) => said.push(line));
    return { code, text: said.join('\n') };
  }

  /** An ID number that nobody has yet. */
  const nobody = () => demonstrationId(950_000 + (people += 1));
  const teacher = ['--role', 'teacher', '--school', school];
  const passwordIn = (text: string) => /密码（只显示这一次）：(\S+)/.exec(text)?.[1] ?? '';

  const rolesOf = async (account: string) => {
    const { personalData } = portal.servers[0]!.composition.services;
    return portal.query(
      `select r.role, s.code as school, c.name as class, r.bureau_code as bureau from role_assignment r
       join account a on a.id = r.account_id left join school s on s.id = r.school_id
       left join school_class c on c.id = r.school_class_id where a.national_id_index = $1 order by r.created_at, r.id`,
      [personalData.index('national-id', account)],
    );
  };

  test('adds a teacher, who signs in with the password that was printed once', async () => {
    const account = nobody();
    const added = await run('add', '--account', account, '--name', '新老师', ...teacher);
    expect(added).toMatchObject({ code: 0, text: expect.stringMatching(/^已登记教师，一号通账号 \d{8}。\n/) });
    const browser = portal.browser();
    const { viewer } = await browser.signIn(account, passwordIn(added.text));
    expect(viewer).toMatchObject({ kind: 'STAFF', name: '新老师', roles: ['TEACHER'] });
    expect(viewer.schoolName).toContain('迎泽区演示第一中学');
    const another = await run('add', '--account', nobody(), '--name', '新老师', ...teacher);
    expect(passwordIn(another.text)).not.toBe(passwordIn(added.text));
  });

  test('every role with its place', async () => {
    const place: Record<string, string[]> = {
      classTeacher: ['--school', school, '--class', '高一1班'],
      bureauAdministrator: ['--bureau', county],
      developer: [],
    };
    for (const role of roleNames) {
      const account = nobody();
      const argv = ['--role', typedRole(role), ...(place[role] ?? ['--school', school])];
      expect(await run('add', '--account', account, '--name', '张三', ...argv), role).toMatchObject({ code: 0 });
      const bureau = role === 'bureauAdministrator';
      expect(await rolesOf(account)).toEqual([
        {
          role,
          school: bureau || role === 'developer' ? null : school,
          class: role === 'classTeacher' ? '1 班' : null,
          bureau: bureau ? county : null,
        },
      ]);
    }
  });

  test('somebody who has an account gets the role beside the others, never a second account; their sessions end', async () => {
    const account = nobody();
    const added = await run('add', '--account', account, '--name', '阿依古丽·买买提', ...teacher);
    const browser = portal.browser();
    await browser.signIn(account, passwordIn(added.text));
    // The same name in another spelling.
    const name = ['--account', account, '--name', '阿依古丽•买买提'];
    const more = await run('add', ...name, '--role', 'registrar', '--school', otherSchool);
    expect(more).toMatchObject({ code: 0, text: expect.stringMatching(/^已有账号 \d{8}：增加角色学籍管理员。/) });
    expect(more.text).not.toContain('密码（');
    expect(await rolesOf(account)).toMatchObject([{ role: 'teacher' }, { role: 'registrar', school: otherSchool }]);
    expect(await browser.viewer()).toBeNull();
    expect((await browser.signIn(account, passwordIn(added.text))).viewer.roles).toEqual(['REGISTRAR', 'TEACHER']);

    expect(await run('add', ...name, ...teacher)).toMatchObject({ code: 1, text: expect.stringContaining('没有改动') });
    expect(await rolesOf(account)).toHaveLength(2);
    expect((await browser.viewer()).kind).toBe('STAFF');
    const { text } = await run('list', '--school', otherSchool);
    expect(text).toMatch(/阿＊＊＊·＊＊＊ {2}1499\*{13}[\dX] {2}学籍管理员 {2}未实名认证/);
  });

  test('two at once make one account with both roles', async () => {
    const account = nobody();
    const added = await Promise.allSettled([
      run('add', '--account', account, '--name', '李四', ...teacher),
      run('add', '--account', account, '--name', '李四', '--role', 'registrar', '--school', school),
    ]);
    expect(added.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect((await rolesOf(account)).map(({ role }) => role).sort()).toEqual(['registrar', 'teacher']);
  });

  test('lists a school masked, and locks and unlocks', async () => {
    const { text } = await run('list', '--school', school);
    expect(text).toContain('82700012  贺＊＊  1499*************4  教师、班主任（高一 1 班）  没有登录过');
    for (const clear of ['贺知新', '149901198503120024']) expect(text).not.toContain(clear);
    expect(await run('list', '--school', '140108-01')).toEqual({ code: 0, text: expect.stringContaining('0 人') });

    const browser = portal.browser();
    await browser.signIn(staff.registered.account, staffPassword);
    expect(await run('lock', '--account', staff.registered.account)).toMatchObject({ code: 0 });
    expect(await browser.viewer()).toBeNull();
    expect((await run('list', '--school', school)).text).toMatch(/82700011 .*已锁定/);
    expect(await run('lock', '--account', staff.registered.account)).toMatchObject({ code: 1 });
    expect(await run('unlock', '--account', staff.registered.account)).toMatchObject({ code: 0 });
    expect((await browser.signIn(staff.registered.account, staffPassword)).__typename).toBe('SignedIn');
  });

  test('trust P7: accounts, roles and locks are in the audit trail, as done by the command line; what changed nothing is not', async () => {
    const account = nobody();
    await run('add', '--account', account, '--name', '李四', ...teacher);
    await run('add', '--account', account, '--name', '李四', '--role', 'registrar', '--school', otherSchool);
    for (const verb of ['lock', 'lock', 'unlock']) await run(verb, '--account', account);
    await run('add', '--account', account, '--name', '李四', ...teacher);
    const { personalData } = portal.servers[0]!.composition.services;
    const rows = await portal.query(
      `select e.action, e.actor_id as actor, s.code as school, e.details from audit_entry e join account a on a.id = e.subject_id
       join school s on s.id = e.school_id where a.national_id_index = $1 order by e.id`,
      [personalData.index('national-id', account)],
    );
    const common = { actor: null, school };
    expect(rows).toEqual([
      { ...common, action: 'account.giveRole', details: { role: 'teacher', isNew: true } },
      { ...common, action: 'account.giveRole', school: otherSchool, details: { role: 'registrar', isNew: false } },
      { ...common, action: 'account.lock', details: {} },
      { ...common, action: 'account.unlock', details: {} },
    ]);
  });

  test('A7, A14: gives another password, also to the province’s own, and prints it once', async () => {
    const account = nobody();
    const added = await run(
      'add',
      '--account',
      account,
      '--name',
      '省局',
      '--role',
      'bureau-administrator',
      '--bureau',
      '140000',
    );
    const browser = portal.browser();
    await browser.signIn(account, passwordIn(added.text));
    const reset = await run('reset-password', '--account', account);
    expect(reset).toMatchObject({ code: 0, text: expect.stringMatching(/^已重置一号通账号 \d{8} 的密码/) });
    expect(passwordIn(reset.text)).not.toBe(passwordIn(added.text));
    expect(await browser.viewer()).toBeNull();
    expect((await browser.signIn(account, passwordIn(added.text))).issues).toMatchObject([
      { code: 'CREDENTIALS_WRONG' },
    ]);
    expect((await browser.signIn(account, passwordIn(reset.text))).__typename).toBe('SignedIn');
    const { personalData } = portal.servers[0]!.composition.services;
    const entries = await portal.query(
      `select e.actor_id as actor, e.details from audit_entry e join account a on a.id = e.subject_id
       where a.national_id_index = $1 and e.action = 'account.resetPassword'`,
      [personalData.index('national-id', account)],
    );
    expect(entries).toEqual([{ actor: null, details: {} }]);
  });

  test('and to administrators of before there was real-name verification, who have no flow yet', async () => {
    const account = nobody();
    await run('add', '--account', account, '--name', '老管理', ...teacher);
    const { personalData } = portal.servers[0]!.composition.services;
    await portal.query('delete from flow where subject = (select id from account where national_id_index = $1)', [
      personalData.index('national-id', account),
    ]);
    const { text } = await run('reset-password', '--account', account);
    expect((await portal.browser().signIn(account, passwordIn(text))).__typename).toBe('SignedIn');
  });

  test('prints a case with what happened, masked', async () => {
    const browser = portal.browser();
    await browser.signIn(staff.foreignIdentity.account, staffPassword);
    await browser.step('askForHelp');
    const { number } = (await browser.viewer()).realName.conflict;
    const { code, text } = await run('conflict', '--number', `${number.slice(0, 4)} ${number.slice(4)}`);
    expect(code).toBe(0);
    expect(text).toContain(`申请 ${number}：请管理员处理`);
    expect(text).toContain('常＊＊ 1499*************9');
    expect(text).toMatch(/1 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}teacher +SIGN_IN +→ /);
    expect(text).toMatch(/2 .* teacher +ASK_FOR_HELP .*proving\.contact/);
    expect(text).not.toMatch(/常乐山|149901199002280079|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  test('the table of roles in the documentation is the one that the code has', () => {
    expect(readFileSync('docs/roles.md', 'utf8')).toContain(rolesTable());
    const said: string[] = [];
    expect(staffCommand.runAlone?.(['roles'], (line) => said.push(line))).toBe(0);
    expect(said).toEqual([rolesTable()]);
    for (const role of roleNames) expect(staffCommand.usage).toContain(typedRole(role));
  });

  const someone = ['--account', demonstrationId(959_999), '--name', '张三'];
  test.each([
    [['explode'], '请写明操作'],
    [['toString'], '请写明操作'],
    [['list', 'twice', '--school', school], '一个操作'],
    [['list', '--force'], 'force'],
    [['list'], '请用 --school'],
    [['list', '--school', '999999-99'], '没有代码为 999999-99 的学校'],
    [['lock'], '请用 --account'],
    [['lock', '--account', '14999920000101999X'], '没有这个教职工账号'],
    [['lock', '--account', sample.account], '学生账号'],
    [['lock', '--account', '82700001', '--school', school], 'lock 不用 --school'],
    [['reset-password'], '请用 --account'],
    [['reset-password', '--account', sample.account], '学生账号'],
    [['conflict', '--number', '1'], '8 位数字'],
    [['conflict', '--number', '99999999'], '没有编号为 99999999 的申请'],
    [['add', '--name', '张三', ...teacher], '请用 --account'],
    [['add', '--account', '123', '--name', '张三', ...teacher], '18 位身份证号'],
    [['add', ...someone.slice(0, 2), '--name', ' ', ...teacher], '不是一个姓名'],
    [['add', ...someone], '请用 --role'],
    [['add', ...someone, '--role', 'headmaster', '--school', school], '--role 是其中之一'],
    [['add', ...someone, '--role', 'teacher'], '教师要用 --school'],
    [['add', ...someone, '--role', 'teacher', '--bureau', county], '教师要用 --school'],
    [['add', ...someone, ...teacher, '--bureau', county], '教师不用 --bureau'],
    [['add', ...someone, ...teacher, '--class', '高一 1 班'], '教师不用 --class'],
    [['add', ...someone, '--role', 'class-teacher', '--school', school], '班主任要用 --class'],
    [['add', ...someone, '--role', 'class-teacher', '--school', school, '--class', '高九 9 班'], '没有班级'],
    [['add', ...someone, '--role', 'bureau-administrator', '--school', school], '教育局管理员要用 --bureau'],
    [['add', ...someone, '--role', 'bureau-administrator', '--bureau', '990000'], '没有代码为 990000 的教育局'],
    [['add', ...someone, '--role', 'developer', '--school', school], '开发运维人员不用 --school'],
    [['add', ...someone, '--role', 'developer', '--bureau', county], '开发运维人员不用 --bureau'],
    [['add', '--account', sample.account, '--name', sample.name, ...teacher], '是学生账号，不能登记为教职工'],
    [['add', '--account', '149901198503120024', '--name', '别人', ...teacher], '另一个姓名'],
  ])('%j is refused with a sentence', async (argv, sentence) => {
    const refusal = await run(...argv).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UsageError);
    const { message } = refusal as Error;
    expect(message).toContain(sentence);
    for (const typed of [sample.account, sample.name, someone[1] as string, '贺知新'])
      expect(message).not.toContain(typed);
  });
});

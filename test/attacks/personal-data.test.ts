import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser, type Untyped } from '../support/browser.js';
import { maskNationalIdForOthers } from '../../machines/rules/masking.js';
import { captchaAnswer } from '../support/config.js';
import { createEmptyDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { chosenPassword, sample, startPortal, type TestPortal } from '../support/portal.js';
import { developerOn, inspector } from '../support/inspector.js';
import { runProgram } from '../support/program.js';
import { startServerProcess } from '../support/server-process.js';
import { withoutTable } from '../support/without-table.js';

const phone = '13800000040';

describe('personal data at rest', () => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await startPortal();
    await portal.send(sample.account, { type: 'UNLOCK' });
    const browser = portal.browser();
    await browser.signIn(sample.account, sample.initialPassword);
    await browser.step('submitStatus', { name: sample.name, schoolId: await portal.sampleSchool() });
    const change = { oldPassword: sample.initialPassword, newPassword: chosenPassword, confirmation: chosenPassword };
    await browser.step('changePassword', change);
    await browser.step('requestPhoneCode', { phone });
    await browser.ask('{ viewer { nationalId sessions { id deviceName } } }');
  });
  afterAll(() => portal.close());

  test('P1 P5: names, ID numbers and phones are nowhere in clear: not in tables, not in history, not in jobs', async () => {
    const canaries = await canariesOf(portal);
    expect(canaries.length).toBeGreaterThan(2_000);
    const tables = await portal.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
    );
    for (const { name } of tables) {
      const rows = await portal.query(`select string_agg(t::text, ' ') as text from ${name as string} t`);
      const text = String(rows[0]!['text'] ?? '');
      for (const canary of canaries) expect(text.includes(canary), `${name as string} holds a canary`).toBe(false);
    }
  });

  test("P1: nor in the database's files and its write-ahead log", async () => {
    const files = await portal.query(
      `select path from (
         select 'base/' || d.oid || '/' || f as path from pg_database d, pg_ls_dir('base/' || d.oid) f where d.datname = current_database()
         union all select 'pg_wal/' || name from pg_ls_waldir()) all_files
       where (pg_stat_file(path)).isdir = false`,
    );
    await portal.query('checkpoint');
    // Every invented number begins so.
    const isFound = (content: Buffer) =>
      /149999(19|20)\d{9}[\dX]/.test(content.toString('latin1')) ||
      [sample.account, phone, sample.name].some((canary) => content.includes(canary));
    const found: string[] = [];
    for (const { path } of files) {
      const [row] = await portal.query('select pg_read_binary_file($1, true) as content', [path]);
      if (row?.['content'] && isFound(row['content'])) found.push(path);
    }
    expect(found).toEqual([]);
    // A search that finds nothing would prove nothing.
    await portal.query(`create table planted as select '149999201009010017' as clear`);
    await portal.query('checkpoint');
    const [planted] = await portal.query(`select pg_read_binary_file(pg_relation_filepath('planted')) as content`);
    expect(isFound(planted!['content'])).toBe(true);
  });

  test('P5 D5: nor in anything that a developer is shown: lists, flows, histories, what would happen, its test', async () => {
    const canaries = (await canariesOf(portal)).map((canary) => canary.replaceAll('"', ''));
    const { list, flow, log, moments, whatIf } = inspector(await developerOn(portal));
    // After the files were searched: as a history would have it that somebody wrote names and numbers into.
    const planted = {
      phone,
      name: sample.name,
      [sample.account]: true,
      number: Number(phone),
      attemptId: sample.account,
    };
    const [{ id }] = (await portal.query(
      `select f.id from flow f where f.revision > 3 and f.machine = 'student-onboarding' limit 1`,
    )) as [{ id: string }];
    await portal.query('update flow_event set event = event || $2::jsonb where flow_id = $1 and revision = 3', [
      id,
      JSON.stringify(planted),
    ]);
    await portal.query(
      `update flow_event set effects = jsonb_set(effects, '{0,params}', $2::jsonb) where flow_id = $1 and revision = 4`,
      [id, JSON.stringify(planted)],
    );
    await portal.query(
      `update flow set snapshot = jsonb_set(snapshot, '{context}', snapshot->'context' || $2::jsonb) where id = $1`,
      [id, JSON.stringify(planted)],
    );
    const steps = [
      { event: 'SKIP_PHONE', payload: planted },
      { event: 'RETURN', payload: { answer: planted } },
    ];
    const school = await portal.sampleSchool();
    const shown = JSON.stringify([
      await list({}, { first: 100 }),
      await list({ text: sample.account }),
      await list({ school, text: maskNationalIdForOthers(sample.account) }),
      await flow(id),
      await log(id),
      await moments(id, 0, 199),
      await whatIf({ flow: id, steps }),
      await whatIf({ flow: id, revision: 3, steps }),
    ]);
    expect(shown).toContain(id);
    expect(shown).toContain('＊＊＊');
    for (const canary of canaries) expect(shown.includes(canary), canary).toBe(false);
  });
});

test('P5: the log of everything that happens, faults among it, names nobody', async () => {
  const database = await createEmptyDatabase();
  const directory = await makeDirectory();
  const server = await startServerProcess(database.url, directory, { LOG_LEVEL: 'trace' });
  const unlock = runProgram('server/cli/account.ts', ['unlock', '--student', sample.account], { env: server.env });
  const commandOutput = (await unlock.ended).output;
  const browser = new Browser(server.origin, captchaAnswer);
  const secrets = [sample.account, sample.name, phone, sample.initialPassword, chosenPassword, captchaAnswer];

  await browser.signIn(sample.account, 'Wrong#1234');
  await browser.signIn(sample.account, sample.initialPassword);
  await fetch(`${server.origin}/graphql?account=${sample.account}&name=${encodeURIComponent(sample.name)}`);
  await fetch(`${server.origin}/${sample.account}`, { headers: { accept: 'text/html' } });
  await browser.post(`{ broken "${sample.account} ${phone}" `);
  await browser.post('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { account: { wrong: sample.account } },
  });
  const { schools } = await browser.ask('{ schools(search: "yzq") { id } }');
  const fault = await withoutTable(database.url, 'flow_event', () =>
    browser.post(`mutation ($input: SubmitStatusInput!) { submitStatus(input: $input) { __typename } }`, {
      input: {
        requestId: crypto.randomUUID(),
        expectedRevision: browser.revision,
        name: sample.name,
        schoolId: schools[0].id,
      },
    }),
  );
  const answer = await fault.text();
  expect(answer).toContain('INTERNAL_SERVER_ERROR');
  await browser.viewer();
  await browser.step('submitStatus', { name: sample.name, schoolId: schools[0].id });
  const change = { oldPassword: sample.initialPassword, newPassword: chosenPassword, confirmation: chosenPassword };
  await browser.step('changePassword', change);
  expect((await browser.ask('{ viewer { nationalId } }')).viewer.nationalId).toBe(sample.account);

  const log = await server.kill();
  // It does log: the requests, and the fault under the number that the answer gave.
  expect(log).toContain('"route":"/graphql"');
  expect(log).toContain(/"correlationId":"([^"]+)"/.exec(answer)![1]);
  for (const secret of secrets)
    for (const text of [log, commandOutput, answer]) expect(text.includes(secret), secret).toBe(false);
  await database.drop();
  await removeDirectory(directory);
}, 60_000);

/**
 * Real personal data of 1,000 students, opened with the key: as text, and as the bytes of a column that somebody
 * forgot to seal.
 */
async function canariesOf(portal: TestPortal): Promise<string[]> {
  const { personalData } = portal.servers[0]!.composition.services;
  const rows = await portal.query(
    `select id, national_id, name from account where kind = 'student' order by id desc limit 1000`,
  );
  const open = (row: Record<string, Untyped>, column: string) =>
    personalData.open({ table: 'account', column, row: row['id'] }, row[column]);
  const hex = (text: string) => Buffer.from(text).toString('hex');
  const numbers = [phone, sample.account, ...rows.map((row) => open(row, 'national_id'))];
  const names = [sample.name, ...rows.map((row) => open(row, 'name'))];
  return [...numbers, ...numbers.map(hex), ...names.map((name) => `"${name}"`), ...names.map(hex)];
}

import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvFile, rosterRow, rosterTitles, testId, workbookBomb, xlsxFile } from '../support/roster-files.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { rosterImports as imports } from '../support/roster-imports.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { provedAtPosts, type Post } from '../support/staff-posts.js';
import { readArchive } from '../support/zip-archive.js';
import { waitingLocks } from '../support/waiting-locks.js';

const title = [...rosterTitles];
const base = 250_000;
const administrators = (['A1', 'A2'] as const).map((at): Post => ({ role: 'schoolAdministrator', at }));

describe('attacks on imports of rosters', () => {
  let portal: TestPortal;
  let staff: StaffPeople;
  let people: ReadonlyMap<string, StaffPerson>;
  beforeAll(async () => {
    portal = await startPortal();
    staff = staffPeople(portal);
    people = await provedAtPosts(portal, staff, '导入人', administrators);
  });
  afterAll(() => portal.close());

  const personAt = (name: string) => people.get(name)!;

  test('P1: names and ID numbers are nowhere in clear, while an import waits and after it', async () => {
    const { browser } = personAt('schoolAdministrator A1');
    const school = await staff.schoolId('140106-01');
    const [name, bad] = ['欧阳探针', '司马残？'];
    const rows = [
      rosterRow(base + 10, name),
      rosterRow(base + 11, bad),
      [testId(base + 12).slice(0, 17), name, '高一', '1 班'],
    ];
    const canaries = [name, bad, testId(base + 10), testId(base + 11), testId(base + 12).slice(0, 17), '欧阳的名单'];
    const inTables = async () => {
      const tables = await portal.query(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
      );
      let text = '';
      for (const table of tables)
        text += String(
          (await portal.query(`select string_agg(t::text, ' ') as text from ${table['name']} t`))[0]!['text'] ?? '',
        );
      return canaries.filter((one) => text.includes(one) || text.includes(Buffer.from(one).toString('hex')));
    };
    const { id } = await imports.checked(browser, csvFile([title, ...rows]), { school, fileName: '欧阳的名单.csv' });
    expect(await inTables()).toEqual([]);
    await imports.confirm(browser, id);
    await imports.reaches(browser, id, 'IMPORTED');
    expect(await inTables()).toEqual([]);
    const [kept] = await portal.query('select students, indexes from roster_import_chunk where import_id = $1', [id]);
    expect(kept).toEqual({ students: null, indexes: null });
    expect(JSON.stringify(await imports.problems(browser, id))).not.toMatch(/\d{6}|欧阳|司马/);
  });

  describe('I1: files that would fill the memory', () => {
    test.each([
      ['a long text', () => xlsxFile([title, ['9'.repeat(60 * 1024 * 1024), '王', '高一', '1 班']])],
      ['a sheet that claims to be small', () => workbookBomb('<worksheet><sheetData>')],
    ])('%s is unreadable, and the server goes on', async (_name, make) => {
      const { browser } = personAt('schoolAdministrator A2');
      const school = await staff.schoolId('140106-02');
      const { status, body } = await imports.send(browser, await make(), { school });
      expect(status).toBe(201);
      expect(await imports.read(browser, body.id)).toMatchObject({ state: 'UNREADABLE' });
      expect((await imports.problems(browser, body.id)).problems).toMatchObject([{ code: 'FILE_TOO_LARGE' }]);
    });

    test('more than fifty megabytes are refused as such', async () => {
      const { browser } = personAt('schoolAdministrator A2');
      const sent = await imports.send(browser, Buffer.alloc(50 * 1024 * 1024 + 1, 0x41), {
        school: await staff.schoolId('140106-02'),
      });
      expect(sent).toMatchObject({ status: 413, body: { issues: [{ code: 'FILE_TOO_LARGE' }] } });
    });

    test('of many at once only a few are read, the others are told to wait; afterwards there is room again', async () => {
      const { browser } = personAt('schoolAdministrator A2');
      const school = await staff.schoolId('140106-02');
      const pdf = Buffer.from('%PDF-1.7');
      const sent = await Promise.all(Array.from({ length: 8 }, () => imports.send(browser, pdf, { school })));
      const statuses = sent.map(({ status }) => status);
      expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(2);
      expect(statuses).toContain(429);
      expect(statuses.every((status) => status === 201 || status === 429)).toBe(true);
      expect(sent.find(({ status }) => status === 429)!.body).toMatchObject({ issues: [{ code: 'IMPORTS_BUSY' }] });
      await expect.poll(async () => (await imports.send(browser, pdf, { school })).status).toBe(201);
    });

    test('senders who go away before they are admitted take no room from others', async () => {
      const { browser } = personAt('schoolAdministrator A2');
      const school = await staff.schoolId('140106-02');
      const holder = new pg.Client({ connectionString: portal.url });
      await holder.connect();
      await holder.query('begin; lock table role_assignment in access exclusive mode');
      const waiting = `select count(*)::int as n from ${waitingLocks} and relation = 'role_assignment'::regclass`;
      const headers = { cookie: browser.cookieHeader(), 'content-type': 'application/octet-stream' };
      const leaving = Array.from({ length: 3 }, () =>
        request(`${browser.address}/administration/roster-imports`, {
          method: 'POST',
          headers: { ...headers, 'x-school-id': school, 'content-length': '1000' },
        }).on('error', () => undefined),
      );
      for (const one of leaving) one.flushHeaders();
      await expect.poll(async () => (await holder.query(waiting)).rows[0].n).toBe(leaving.length);
      for (const one of leaving) one.destroy();
      // Until the server has heard of it.
      await wait(300);
      await holder.query('commit');
      await holder.end();
      const pdf = Buffer.from('%PDF-1.7');
      await expect.poll(async () => (await imports.send(browser, pdf, { school })).status).toBe(201);
    });
  });

  test('I3: 50 formulas are refused as names and classes, and are texts in the error file, in every cell', async () => {
    const { browser } = personAt('schoolAdministrator A1');
    const school = await staff.schoolId('140106-01');
    // Ten ways to begin, and what a spreadsheet would do: run, fetch, look up, send away, add.
    const begins = ['=', '+', '-', '@', '\t=', '\u200B=', '＝', '＋', '－', '＠'];
    const goesOn = [
      '1+cmd|calc!A1',
      'HYPERLINK("http://evil.example";"王")',
      'WEBSERVICE(A1)',
      'SUM(A1)+A2',
      'IF(A1;"王")',
    ];
    const formulas = begins.flatMap((begin) => goesOn.map((formula) => begin + formula));
    expect(formulas).toHaveLength(50);
    const rows = [
      ...formulas.map((formula) => [formula, formula, formula, formula]),
      ...formulas.map((formula, index) => [testId(base + 30_000 + index), formula, '高一', '1 班']),
      ...formulas.map((formula, index) => [testId(base + 31_000 + index), '王小明', '高一', formula]),
    ];
    const done = await imports.imported(browser, csvFile([[...title, '=备注'], ...rows, rosterRow(base + 20)]), {
      school,
    });
    expect(done).toMatchObject({ create: 1, refused: rows.length });
    const { bytes } = await imports.fetchFile(browser, `roster-imports/${done.id}/errors.xlsx`);
    const parts = await readArchive(bytes, (path) => path.endsWith('.xml'));
    for (const { content } of parts) expect(content.toString()).not.toMatch(/<f[\s>]|<hyperlink|externalLink/);
    const sheet = parts.find(({ path }) => path.includes('sheet1'))!.content.toString();
    // Each cell that holds something is a text, and none is anything else.
    const kinds = [...sheet.matchAll(/<c [^>]*?(?:t="(\w+)"[^>]*)?>/g)].map(([cell, kind]) =>
      cell.endsWith('/>') ? 'empty' : kind,
    );
    expect(new Set(kinds)).toEqual(new Set(['s', 'empty']));
    expect((await readWorkbook(bytes))[0]!.data[1]!.slice(0, 4)).toEqual(rows[0]);
  });

  test('I1: of many wide rows that are refused, the error file has as many as are written soon, and says so', async () => {
    const { browser } = personAt('schoolAdministrator A1');
    const school = await staff.schoolId('140106-01');
    const wide = [...title, ...Array.from({ length: 20_000 }, (_, index) => `列${index}`)];
    const rows = Array.from({ length: 2_000 }, (_, index) => [String(index), '王', '高一', '1 班', '9']);
    const done = await imports.imported(browser, csvFile([wide, ...rows]), { school });
    expect(done).toMatchObject({ create: 0, refused: rows.length });
    const { bytes } = await imports.fetchFile(browser, `roster-imports/${done.id}/errors.xlsx`);
    const { data } = (await readWorkbook(bytes))[0]!;
    const listed = data.length - 2;
    expect(data[0]).toHaveLength(201);
    expect(listed * 201).toBeLessThanOrEqual(300_000);
    expect(data.at(-1)?.at(-1)).toBe(`只列出前 ${listed} 行，其余请在原文件里改正。`);
  });

  test('a request that comes again does nothing again', async () => {
    const { browser } = personAt('schoolAdministrator A1');
    const school = await staff.schoolId('140106-01');
    const { id } = await imports.checked(browser, csvFile([title, rosterRow(base + 30, '欧阳探针')]), { school });
    const requestId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => imports.confirm(browser, id, null, requestId)));
    expect(answers.every(({ issues }) => issues === undefined)).toBe(true);
    await imports.reaches(browser, id, 'IMPORTED');
    const entries = await portal.query(`select 1 from audit_entry where details->>'import' = $1`, [id]);
    expect(entries).toHaveLength(2);
  });
});

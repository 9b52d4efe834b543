import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rolesWith } from '../../machines/rules/roles.js';
import { writeEntry } from '../../server/audit/write-entry.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import type { Browser } from '../support/browser.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { nameOf, posts, provedAtPosts, schoolsBelow } from '../support/staff-posts.js';

const fields =
  '{ id action reason address isByCommand schoolName actor { maskedName unifiedNumber } subject { maskedName unifiedNumber } figures { name value } }';

describe('the audit trail as administrators read it', () => {
  let portal: TestPortal;
  let staff: StaffPeople;
  let people: ReadonlyMap<string, StaffPerson>;
  /** An entry of each school of the test, by the school's code; written from the command line. */
  const entries = new Map<string, string>();

  beforeAll(async () => {
    portal = await startPortal();
    staff = staffPeople(portal);
    people = await provedAtPosts(portal, staff, '读记录');
    const { em, personalData, clock } = portal.servers[0]!.composition.services;
    for (const code of ['140106-01', '140106-02', '140107-01']) {
      const school = await staff.schoolId(code);
      const [student] = await portal.query(`select id from account where school_id = $1 and kind = 'student' limit 1`, [
        school,
      ]);
      await em.fork().transactional((tx) =>
        writeEntry(tx, personalData, {
          at: clock.now(),
          actor: null,
          action: 'account.lock',
          subject: student!['id'],
          details: { code, rows: 3, of: student!['id'] },
          reason: '=HYPERLINK("x")',
          address: '127.0.0.7',
        }),
      );
      const [row] = await portal.query('select id from audit_entry order by id desc limit 1');
      entries.set(code, row!['id']);
    }
  });
  afterAll(() => portal.close());

  const read = async (browser: Browser, more = '') =>
    (await browser.ask(`{ auditEntries(first: 100${more}) { entries ${fields} next } }`)).auditEntries;

  const file = (browser: Browser, query = '') =>
    fetch(new URL(`/administration/audit.csv${query}`, browser.address), {
      headers: { cookie: browser.cookieHeader() },
    });

  test.each(posts.map((post) => [nameOf(post), post] as const))(
    '%s: what was done at their schools, and no more (G5)',
    async (_name, post) => {
      const page = await read(people.get(nameOf(post))!.browser);
      if (!rolesWith('readAudit').includes(post.role)) return expect(page).toBeNull();
      const codes = await schoolsBelow(portal, post);
      const mine = [...entries].filter(([code]) => codes.includes(code)).map(([, id]) => id);
      expect(page.entries.map(({ id }: { id: string }) => id).sort()).toEqual(mine.sort());
    },
  );

  test('people are masked, the reason and the address are told, ids of rows are not', async () => {
    const { browser } = people.get('schoolAdministrator A1')!;
    const [entry] = (await read(browser)).entries;
    expect(entry).toMatchObject({
      action: 'ACCOUNT_LOCK',
      reason: '=HYPERLINK("x")',
      address: '127.0.0.7',
      isByCommand: true,
      actor: null,
    });
    expect(entry.subject.maskedName).toMatch(/^.＊+$/);
    expect(entry.figures).toEqual([
      { name: 'code', value: '140106-01' },
      { name: 'rows', value: '3' },
    ]);
  });

  test('by action, by time, by person; a person of another school is nobody (A14)', async () => {
    const { browser } = people.get('schoolAdministrator A1')!;
    const count = async (filter: string) => (await read(browser, `, filter: { ${filter} }`)).entries.length;
    expect(await count('action: ACCOUNT_LOCK')).toBe(1);
    expect(await count('action: ACCOUNT_UNLOCK')).toBe(0);
    expect(await count('since: "2000-01-01T00:00:00Z"')).toBe(1);
    expect(await count('until: "2000-01-01T00:00:00Z"')).toBe(0);
    const numberAt = async (code: string) =>
      (
        await portal.query(
          'select a.unified_number as n from audit_entry e join account a on a.id = e.subject_id where e.id = $1',
          [entries.get(code)],
        )
      )[0]!['n'];
    expect(await count(`person: "${await numberAt('140106-01')}"`)).toBe(1);
    expect(await count(`person: "${await numberAt('140106-02')}"`)).toBe(0);
    expect(await count('person: "nobody"')).toBe(0);
  });

  test('a page at a time, complete and without doubles', async () => {
    const { browser } = people.get('bureauAdministrator province')!;
    const seen: string[] = [];
    for (let after = ''; ;) {
      const page = (await browser.ask(`{ auditEntries(first: 1${after}) { entries { id } next } }`)).auditEntries;
      seen.push(...page.entries.map(({ id }: { id: string }) => id));
      if (page.next === null) break;
      after = `, after: "${page.next}"`;
    }
    expect(seen).toEqual([...entries.values()].sort().reverse());
  });

  test('as a file: the same entries, nothing a formula, and taking it is an entry itself', async () => {
    const { browser, id } = people.get('bureauAdministrator A')!;
    const taken = await file(browser, '?action=ACCOUNT_LOCK');
    expect(taken.headers.get('content-disposition')).toContain('audit.csv');
    const text = await taken.text();
    expect(text.trim().split('\r\n')).toHaveLength(3);
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).toContain('锁定账号');
    expect(text).toMatch(/,3 行，code 140106-0\d\r\n/);
    // As the clock on the wall had it.
    const [{ at }] = (await portal.query('select at from audit_entry where id = $1', [entries.get('140106-01')])) as [
      { at: Date },
    ];
    const inChina = new Date(at.getTime() + 8 * 3_600_000).toISOString();
    expect(text).toContain(`,${inChina.slice(0, 10)} ${inChina.slice(11, 19)},`);
    const written = await portal.query(`select actor_id, details from audit_entry where action = 'audit.export'`);
    expect(written).toEqual([{ actor_id: id, details: { action: 'account.lock' } }]);
    for (const nobody of [portal.browser(), people.get('teacher A1')!.browser, people.get('developer -')!.browser])
      expect((await file(nobody)).status).toBe(403);
  });

  test('neither reason nor address is in the table in clear (trust P1)', async () => {
    const [row] = await portal.query('select string_agg(e::text, $1) as all from audit_entry e', [' ']);
    const dump = String(row!['all']);
    for (const clear of ['HYPERLINK', '127.0.0.7']) {
      expect(dump).not.toContain(clear);
      expect(dump).not.toContain(Buffer.from(clear).toString('hex'));
    }
  });
});

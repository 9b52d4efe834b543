import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chosenPassword, sample, startPortal, type TestPortal } from '../support/portal.js';
import type { Untyped } from '../support/browser.js';

describe('the database', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());

  test('entities and migrations agree', async () => {
    const sql = await portal.servers[0]!.composition.orm.schema.getUpdateSchemaSQL({ wrap: false });
    // The numbers' sequence belongs to no entity.
    expect(sql.split('\n').filter((line) => line !== '' && !line.includes('unified_number'))).toEqual([]);
  });

  test('P1 P5: names, ID numbers and phones are nowhere in clear: not in tables, not in history, not in jobs', async () => {
    await portal.send(sample.account, { type: 'UNLOCK' });
    const browser = portal.browser();
    await browser.signIn(sample.account, sample.initialPassword);
    await browser.step('submitStatus', { name: sample.name, schoolId: await portal.sampleSchool() });
    const change = { oldPassword: sample.initialPassword, newPassword: chosenPassword, confirmation: chosenPassword };
    await browser.step('changePassword', change);
    await browser.step('requestPhoneCode', { phone: '13800000040' });
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

  test('a list of bureaus and schools costs as many queries as it has levels', async () => {
    const browser = portal.browser();
    await browser.signIn(sample.account, chosenPassword);
    const { em } = portal.servers[0]!.composition.services;
    const driver = em.getDriver();
    let queries = 0;
    const connection = driver.getConnection();
    const execute = connection.execute.bind(connection);
    connection.execute = ((...args: Parameters<typeof execute>) => {
      queries += 1;
      return execute(...args);
    }) as typeof connection.execute;
    const data = await browser.ask('{ bureau { children { children { schools { name path } } } } }');
    connection.execute = execute;
    const cities = data.bureau.children as { children: { schools: unknown[] }[] }[];
    expect(cities).toHaveLength(11);
    expect(cities.flatMap(({ children }) => children)).toHaveLength(117);
    expect(cities.flatMap(({ children }) => children.flatMap(({ schools }) => schools)).length).toBeGreaterThan(117);
    // Session, province, cities, counties, schools, and the bureaus of the paths: counties, cities.
    expect(queries).toBeGreaterThan(3);
    expect(queries).toBeLessThanOrEqual(8);
  });
});

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
  const numbers = ['13800000040', sample.account, ...rows.map((row) => open(row, 'national_id'))];
  const names = [sample.name, ...rows.map((row) => open(row, 'name'))];
  return [...numbers, ...numbers.map(hex), ...names.map((name) => `"${name}"`), ...names.map(hex)];
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPortal, type TestPortal } from '../support/portal.js';

describe('the database', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());

  test('entities and migrations agree', async () => {
    const sql = await portal.servers[0]!.composition.orm.schema.getUpdateSchemaSQL({ wrap: false });
    // Sequences, functions, triggers and policies belong to no entity.
    const ofNoEntity =
      /unified_number|conflict_number|correction_number|bureaus_under|append_only|audit_entry_(chained_once|unchained)|flow_tally|flow_state_tally|flow_heat|china_day|scope_(schools|classes)|_in_scope|row level security/;
    const differences = sql.split('\n').filter((line) => line !== '' && !ofNoEntity.test(line));
    expect(differences).toEqual([]);
  });

  test('a list of bureaus and schools costs as many queries as it has levels', async () => {
    const browser = portal.browser();
    await browser.signIn('149901197501010201', 'Yanshi#2026');
    const { em } = portal.servers[0]!.composition.services;
    const driver = em.getDriver();
    let queries = 0;
    const connection = driver.getConnection();
    const execute = connection.execute.bind(connection);
    connection.execute = ((...args: Parameters<typeof execute>) => {
      // What a server does of its own accord meanwhile reads other tables.
      if (/\bfrom "(session|bureau|school)"/.test(String(args[0]))) queries += 1;
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

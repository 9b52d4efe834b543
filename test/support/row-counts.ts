import type { TestPortal } from './portal.js';

/** How many rows each table of ours and of the queue has, but for sums that are folded behind everybody's back. */
export async function rowCounts(portal: TestPortal): Promise<Record<string, number>> {
  const tables = await portal.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss') and tablename !~ 'tally|heat' order by 1`,
  );
  const counts = await portal.query(
    tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from ${name}`).join(' union all '),
  );
  return Object.fromEntries(counts.map(({ name, count }) => [name, count]));
}

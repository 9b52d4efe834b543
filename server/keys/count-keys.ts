import type { EntityManager } from '../database/orm.js';
import { keyIdOf, neverSealedAnew, sealedTables } from './sealed-columns.js';

export interface KeyCount {
  readonly table: string;
  readonly column: string;
  readonly key: string;
  readonly values: number;
}

/** How many values each key has sealed, by column. Reads the tables once. */
export async function countKeys(em: EntityManager): Promise<KeyCount[]> {
  const counts: KeyCount[] = [];
  for (const { table, columns } of [...sealedTables, neverSealedAnew])
    for (const column of columns) {
      const sql = `select ${keyIdOf(column)} as key, count(*)::int as values from "${table}"
        where octet_length("${column}") > 2 group by 1 order by 1`;
      const rows = await em.fork().execute<{ key: string; values: number }[]>(sql);
      counts.push(...rows.map((row) => ({ table, column, ...row })));
    }
  return counts;
}

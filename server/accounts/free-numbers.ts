import type { EntityManager } from '../database/orm.js';

/** Unified numbers (一号通账号) that nobody has, in the order in which they are given out. */
export async function freeNumbers(tx: EntityManager, count: number): Promise<string[]> {
  const sql = `select nextval('unified_number')::text as number from generate_series(1, ?)`;
  return (await tx.execute<{ number: string }[]>(sql, [count])).map(({ number }) => number);
}

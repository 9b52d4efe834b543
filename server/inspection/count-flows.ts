import type { EntityManager } from '../database/orm.js';

/** How many flows are stored in a version of a machine: an index alone is counted (migration 0016). */
export async function countFlows(em: EntityManager, machine: string, version: number): Promise<number> {
  const sql = 'select count(*)::int as number from flow where machine = ? and machine_version = ?';
  const [row] = await em.fork().execute<{ number: number }[]>(sql, [machine, version]);
  return row?.number ?? 0;
}

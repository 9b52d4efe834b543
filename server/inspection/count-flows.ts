import type { EntityManager } from '../database/orm.js';

/** How many flows are stored in a version of a machine. Exact: read of the sums that the heat has (migration 0013). */
export async function countFlows(em: EntityManager, machine: string, version: number): Promise<number> {
  const columns = 'machine, machine_version, number';
  const [row] = await em.fork().execute<{ number: number }[]>(
    `select coalesce(sum(number), 0)::int as number
     from (select ${columns} from flow_state_tally union all select ${columns} from flow_tally_change) as t
     where machine = ? and machine_version = ?`,
    [machine, version],
  );
  return row?.number ?? 0;
}

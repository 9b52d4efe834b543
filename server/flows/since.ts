import type { MachineId } from '../../machines/registry.js';
import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';
import { lockFlow } from './flow-row.js';

/** One part of a flow, which somebody decides about: what asks for one of these effects moves it, nothing else does. */
export interface PartOfFlow {
  readonly machine: MachineId;
  readonly subject: string;
  readonly effects: readonly string[];
}

/**
 * The revision to expect of a flow by whoever saw an older one and decides about one part of it: the present one where
 * nothing since has moved that part, as a sign-in does not; else the one that was seen, which is stale. Locks the flow.
 */
export async function revisionToExpect(
  tx: EntityManager,
  { machine, subject, effects }: PartOfFlow,
  seen: number,
): Promise<number> {
  const flow = await lockFlow(tx, machine, subject);
  if (flow === null || flow.revision <= seen) return seen;
  const sql = `select 1 from flow_event e, jsonb_array_elements(e.effects) effect
    where e.flow_id = $1 and e.revision > $2 and effect->>'type' = any($3::text[]) limit 1`;
  const moved = await rows(tx, sql, [flow.id, seen, effects]);
  return moved.length > 0 ? seen : flow.revision;
}

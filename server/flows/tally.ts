import type { EntityManager } from '../database/orm.js';
import { oneAtATime } from '../database/one-at-a-time.js';

/**
 * How many flows stand where, as a table to select from: `machine, school_id, school_class_id, standing, number`, in
 * several rows that are to be added up. Exact at any time, without counting flows (migration 0005).
 */
export const flowTally = `(select machine, school_id, school_class_id, standing, number from flow_tally
  union all select machine, school_id, school_class_id, standing, number from flow_tally_change)`;

/** The same by schools alone, `machine, school_id, standing, number`: fifteen times fewer sums (migration 0011). */
export const schoolTally = `(select machine, school_id, standing, number from flow_tally_school
  union all select machine, school_id, standing, number from flow_tally_change where school_id is not null)`;

/** The same columns, of flows that belong to no school. */
export const withoutSchool = `(select machine, school_id, standing, number from flow_tally where school_id is null
  union all select machine, school_id, standing, number from flow_tally_change where school_id is null)`;

/** Folds the differences that changes of flows have left into the sums, so that there are never many. */
export function foldTally(em: EntityManager): Promise<void> {
  return oneAtATime(em, 'tally', async () => {
    await em.fork().execute('select fold_flow_tally()');
  });
}

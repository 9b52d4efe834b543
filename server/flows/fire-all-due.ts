import type { MachineId } from '../../machines/registry.js';
import type { Clock } from '../ports.js';
import { fireDueDeadlines, type FlowServices } from './advance.js';

const atOnce = 500;

/**
 * Lets everything that is due happen, in every flow: at start, because alarms may have rung for nobody, and whenever
 * the clock was moved. Flows that another server takes care of meanwhile are simply not due any more.
 */
export async function fireAllDue(
  services: FlowServices,
  clock: Clock,
  onError: (error: Error) => void,
  isStopping: () => boolean = () => false,
): Promise<void> {
  // One flow that cannot be moved keeps no other one from moving, and no server from starting. Those that are named as such
  // are left alone; whoever frees them lets happen what came due meanwhile.
  let stuck = 0;
  for (;;) {
    const at = clock.now();
    const sql = `select machine, subject from flow where next_deadline_at <= ?
      and not exists (select 1 from flow_quarantine q where q.flow_id = flow.id)
      order by next_deadline_at, id limit ? offset ?`;
    const due = await services.em
      .fork()
      .execute<{ machine: MachineId; subject: string }[]>(sql, [new Date(at), atOnce, stuck]);
    for (const { machine, subject } of due) {
      // A server that ends leaves the rest to the others, or to its next start.
      if (isStopping()) return;
      try {
        if ((await fireDueDeadlines(services, machine, subject, at)) === 'left') stuck += 1;
      } catch (error) {
        stuck += 1;
        onError(error as Error);
      }
    }
    if (due.length < atOnce) return;
  }
}

import type { EntityManager } from '../database/orm.js';
import { machine } from './transition.js';

/** One event of somebody's way, without anything personal: names no account either. */
export interface HistoryLine {
  readonly revision: number;
  readonly at: Date;
  readonly type: string;
  /** What of the event tells more: an outcome, a decision, a place. */
  readonly detail: string | null;
  readonly actor: string;
  /** Where it led: the active states. */
  readonly stateValue: string;
}

/** The words of events that may be told; all of them are the machine's own. Ids are not among them. */
const detail = `coalesce(event->'answer'->>'outcome', event->'settlement'->>'decision', event->>'kind', event->>'whose',
  event->>'way', event->>'from')`;

/** What happened on somebody's way to a real name, the first event first. */
export async function readHistory(em: EntityManager, account: string): Promise<HistoryLine[]> {
  const rows = await em.execute<(Omit<HistoryLine, 'at'> & { readonly at: string | Date })[]>(
    `select e.revision, e.at, e.event->>'type' as type, ${detail} as detail, e.actor_kind as actor, e.state_value as "stateValue"
     from flow_event e join flow f on f.id = e.flow_id where f.machine = ? and f.subject = ? order by e.revision`,
    [machine, account],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

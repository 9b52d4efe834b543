import { issueCodes, type IssueCode } from '../../machines/rules/issue.js';
import type { EvaluationDoor } from '../../machines/rules/evaluation-door.js';
import { milliseconds } from '../database/milliseconds.js';
import type { EntityManager } from '../database/orm.js';
import type { FlowActor } from '../flows/flow-row.js';

/** An event of a history, without what it carried. */
export interface LogEvent {
  readonly revision: number;
  readonly at: Date;
  readonly type: string;
  /** By which door, of an event that can come by several; `null` where it says none. */
  readonly through: EvaluationDoor | null;
  readonly actor: FlowActor['kind'];
  readonly stateValue: string;
  readonly version: number;
  /** What they were told. */
  readonly issues: readonly IssueCode[];
  /** How many effects it asked for. */
  readonly effects: number;
}

/** An event, and the state from which it led; `null` where it was the first one of all. */
export interface Way extends LogEvent {
  readonly from: string | null;
}

/** The longest page of a log. */
export const mostLogLines = 2_000;

interface Row extends Omit<LogEvent, 'at' | 'issues'> {
  readonly at: number;
  readonly issues: readonly { readonly code: string }[];
}

/** At most `first` events of a flow after a revision, in their order. */
export async function readLog(
  em: EntityManager,
  flow: string,
  { after, first }: { readonly after: number; readonly first: number },
): Promise<LogEvent[]> {
  const rows = await em.execute<Row[]>(
    `select revision, ${milliseconds('at')} as at, event->>'type' as type, event->>'through' as through, actor_kind as actor,
       state_value as "stateValue", machine_version as version, issues, jsonb_array_length(effects) as effects
     from flow_event where flow_id = ? and revision > ? order by revision limit ?`,
    [flow, after, first],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at), issues: row.issues.flatMap(codeOf) }));
}

/** The same as ways from state to state. */
export async function readWays(
  em: EntityManager,
  flow: string,
  { after, first }: { readonly after: number; readonly first: number },
): Promise<Way[]> {
  const events = await readLog(em, flow, { after: after - 1, first: first + 1 });
  const ways = events.map((event, index) => ({ ...event, from: events[index - 1]?.stateValue ?? null }));
  return ways.filter(({ revision }) => revision > after).slice(0, first);
}

function codeOf({ code }: { readonly code: string }): IssueCode[] {
  // A code of another version of this server is nothing that the contract has.
  return (issueCodes as readonly string[]).includes(code) ? [code as IssueCode] : [];
}

import type { StandingEvent } from '../../machines/account-history.js';
import { standingAt } from '../../machines/account-history.js';
import type { Standing } from '../../machines/standing.js';
import { studentEventTypes } from '../../machines/student-onboarding/events.js';
import { teacherEventTypes } from '../../machines/teacher-real-name/events.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { readStored, type FlowActor, type FlowState } from '../flows/flow-row.js';
import { isQuarantined } from '../flows/quarantine.js';
import { readLines, type Line, type ReadLines } from './account-lines.js';

/** Something that happened to an account. */
export interface Happening {
  readonly event: StandingEvent;
  readonly at: Date;
  readonly actor: FlowActor;
  /** Where it led to; `null` where a machine of before had such a state and this one has not. */
  readonly standing: Standing | null;
}

export interface AccountFile {
  readonly line: Line;
  /** As it is stored; `null` while it is in quarantine. */
  readonly flow: FlowState | null;
  /** The latest first. */
  readonly history: readonly Happening[];
}

const mostHappenings = 100;

/** One account with its history; `null` where there is none in the scope of whoever asks: the two look alike (G5). */
export async function readAccount(em: EntityManager, asked: ReadLines, id: string): Promise<AccountFile | null> {
  const [line] = isId(id) ? await readLines(em, asked, [id.toLowerCase()]) : [];
  if (line === undefined) return null;
  // Of an account that was read in scope.
  const flow = await readStored(em.fork(), line.stored.machine, line.stored.id);
  if (flow === null) return null;
  const history = await readHistory(em.fork(), flow);
  return { line, flow: isQuarantined(flow) ? null : flow, history };
}

interface EventRow {
  readonly type: string;
  readonly actor_kind: FlowActor['kind'];
  readonly actor: string | null;
  readonly state_value: string;
  readonly at: Date | string;
}

async function readHistory(em: EntityManager, flow: Pick<FlowState, 'id' | 'machine'>): Promise<Happening[]> {
  const rows = await em.execute<EventRow[]>(
    `select event->>'type' as type, actor_kind, actor, state_value, at from flow_event
     where flow_id = ? order by revision desc limit ?`,
    [flow.id, mostHappenings],
  );
  return rows.map((row) => ({
    event: isNamed(row.type) ? row.type : 'TIME_PASSED',
    at: new Date(row.at),
    actor: { kind: row.actor_kind, id: row.actor },
    standing: standingAt(flow.machine, row.state_value),
  }));
}

const names: readonly string[] = [...studentEventTypes, ...teacherEventTypes];
const isNamed = (type: string): type is StandingEvent => names.includes(type);

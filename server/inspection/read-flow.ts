import { Flow, type StoredDeadline } from '../database/entities/flow.js';
import type { EntityManager } from '../database/orm.js';
import type { FlowActor } from '../flows/flow-row.js';
import type { Services } from '../services.js';
import { eventsOf } from './events-of.js';
import type { FoundFlow } from './find-flow.js';
import { flowAt } from './move-flow.js';
import { readPersons, type MaskedPerson } from './persons.js';
import { guardsAgainst } from './why-refused.js';

/** A flow as it is stored, and what its machine says of it now. */
export interface FlowFile {
  readonly row: Flow;
  /** `null` where the account is gone. */
  readonly person: MaskedPerson | null;
  readonly deadlines: readonly StoredDeadline[];
  readonly accepted: readonly { readonly type: string; readonly actors: readonly string[] }[];
  /** The guards in the way of each; none: not in this state at all. */
  readonly refused: readonly { readonly type: string; readonly guards: readonly string[] }[];
}

/** Reads one flow. `at`: for which instant events are judged, with whatever is due by then. */
export async function readFlow(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  found: FoundFlow,
  at: number,
): Promise<FlowFile> {
  const own = em.fork();
  const row = await own.findOneOrFail(Flow, { id: found.id });
  const { snapshot } = await flowAt(own, found, at);
  const { actors, accepted } = eventsOf[found.machine];
  const types = accepted(snapshot, at);
  const others = Object.keys(actors).filter((type) => !types.includes(type));
  return {
    row,
    person: (await readPersons(own, personalData, [found.account])).get(found.account) ?? null,
    deadlines: row.deadlines,
    accepted: types.map((type) => ({ type, actors: actors[type] ?? [] })),
    refused: others.map((type) => ({ type, guards: guardsAgainst(snapshot, type) })),
  };
}

/** A line of the history. */
export interface EventLine {
  readonly revision: number;
  readonly at: Date;
  readonly type: string;
  readonly actor: FlowActor['kind'];
  /** Where it came from; `null` where this is the first one that was read. */
  readonly from: string | null;
  readonly to: string;
}

/** At most `limit` events after a revision, the first one first. */
export async function readEvents(
  em: EntityManager,
  flow: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<EventLine[]> {
  const rows = await em.execute<(Omit<EventLine, 'at'> & { readonly at: string | Date })[]>(
    `select e.revision, e.at, e.event->>'type' as type, e.actor_kind as actor, o.state_value as "from", e.state_value as "to"
     from flow_event e left join flow_event o on o.flow_id = e.flow_id and o.revision = e.revision - 1
     where e.flow_id = ? and e.revision > ? order by e.revision limit ?`,
    [flow, after, limit],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

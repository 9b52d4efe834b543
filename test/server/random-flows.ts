import type { MachineId } from '../../machines/registry.js';
import { registry } from '../../machines/registry.js';
import { newId } from '../../server/database/ids.js';
import type { EntityManager } from '../../server/database/orm.js';
import { beginFlows } from '../../server/flows/begin-flows.js';
import { dueDeadlines, fire } from '../../server/flows/deadlines.js';
import { lockFlow, writeTransition, type FlowState } from '../../server/flows/flow-row.js';
import { stepBy, type Step } from '../../server/flows/snapshots.js';
import { eventsOf, type SentEvent } from '../../server/inspection/events-of.js';
import { minute } from '../support/time.js';

/** A flow that events happen to as the one door would write them, but for what effects do to other tables. */
export interface RandomFlow {
  readonly machine: MachineId;
  readonly subject: string;
  at: number;
}

/** From less than a second to a day and a half. */
const pauses = [300, 5_000, minute, 7 * minute, 45 * minute, 5 * 60 * minute, 36 * 60 * minute];
const setbacks = ['LOCK', 'RESET_PASSWORD', 'FAILURE_LIMIT_REACHED', 'CORRECT_STATUS', 'SIGN_IN', 'UNLOCK'];
const actor = { kind: 'system', id: null } as const;

/** Numbers from 0 up to, but without, one; the same for the same seed. */
export function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function oneOf<T>(lot: () => number, values: readonly T[]): T {
  return values[Math.floor(lot() * values.length)] as T;
}

/** Begins so many flows of each machine, in any of the schools. */
export async function beginRandomly(
  em: EntityManager,
  lot: () => number,
  {
    each,
    schools,
    from,
  }: { readonly each: number; readonly schools: readonly (string | null)[]; readonly from: number },
): Promise<RandomFlow[]> {
  const flows: RandomFlow[] = [];
  for (const { id: machine, walk } of Object.values(registry))
    for (let index = 0; index < each; index += 1) {
      const at = Math.round(from + lot() * 2 * 24 * 60 * minute);
      const flow: RandomFlow = { machine, subject: newId(), at };
      const places = [{ account: flow.subject, school: oneOf(lot, schools) }];
      await em.fork().transactional((tx) => beginFlows(tx, machine, walk.input, at, places));
      flows.push(flow);
    }
  return flows;
}

/** The next thing that happens to a flow: something that it accepts, or the end of a wait. Both in one transaction. */
export function happen(em: EntityManager, lot: () => number, flow: RandomFlow): Promise<void> {
  return em.fork().transactional(async (tx) => {
    let state = (await lockFlow(tx, flow.machine, flow.subject)) as FlowState;
    const write = async (step: Step, event: SentEvent) => {
      const issues = lot() < 0.1 ? [{ code: 'STATUS_MISMATCH' }] : [];
      state = await writeTransition(tx, state, { step, event, actor, requestId: null, issues });
    };
    flow.at = Math.round(flow.at + oneOf(lot, pauses) * (0.5 + lot()));
    for (let [due] = dueDeadlines(state.deadlines, flow.at); due; [due] = dueDeadlines(state.deadlines, flow.at))
      await write(fire(state, state, due), { type: due.event, at: due.dueAt });
    const { actors, samples } = eventsOf[flow.machine];
    const possible = Object.keys(actors).flatMap((type) => samples(type, flow.at, state.snapshot));
    const accepted = possible.filter((event) => state.snapshot.can(event));
    if (accepted.length === 0) return;
    // Rather onwards: by chance alone nobody would come far.
    const onwards = accepted.filter(({ type }) => !setbacks.includes(type));
    const event = lot() < 0.85 && onwards.length > 0 ? oneOf(lot, onwards) : oneOf(lot, accepted);
    await write(stepBy(state.machine, state, event), event);
  });
}

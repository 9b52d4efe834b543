import { machineOf, registry, type RegisteredMachine } from '../../machines/registry.js';
import { isId } from '../database/ids.js';
import type { StoredFlow } from '../flows/history.js';
import { readStoredFlow, readStretch } from '../flows/read-histories.js';
import { beginning, restore } from '../flows/snapshots.js';
import { momentOf, type Moment } from './moment.js';
import { readMoments, replayedAt, type Reading } from './moments.js';
import type { Standpoint } from './what-if-steps.js';

export type NoStart = 'NO_SUCH_FLOW' | 'NO_SUCH_MACHINE' | 'NO_SUCH_REVISION';

/** How a test comes to the same place: what the flow began with, when, and what has happened since. */
export interface Origin {
  readonly input: unknown;
  readonly at: number;
  readonly events: readonly { readonly type: string; readonly at: number }[];
}

/** Where something begins that might happen. */
export interface Start {
  readonly machine: RegisteredMachine;
  readonly standpoint: Standpoint;
  readonly moment: Moment;
  /** `null` where the way is too long to be told, or not known. */
  readonly origin: Origin | null;
}

/** Events that a test still tells one by one. */
const mostTold = 200;

/** A machine's beginning at an instant, with what its walk begins with. */
export function fromBeginning(id: string | null, at: number): Start | NoStart {
  if (id === null || !Object.hasOwn(registry, id)) return 'NO_SUCH_MACHINE';
  const machine = machineOf(id);
  const { input } = machine.walk;
  const { effects, ...begun } = beginning(machine, input, at);
  const place = { machine: id, revision: 0, at } as const;
  const moment = momentOf({ ...place, event: null, actor: null, before: null, after: begun, effects });
  return { machine, standpoint: { ...begun, revision: 0, at }, moment, origin: { input, at, events: [] } };
}

/** A flow right after one of its events, or after its latest. */
export async function fromFlow(read: Reading, id: string, revision: number | null): Promise<Start | NoStart> {
  const flow = isId(id) ? await readStoredFlow(read.tx, id) : null;
  if (flow === null || !Object.hasOwn(registry, flow.machine)) return 'NO_SUCH_FLOW';
  const machine = machineOf(flow.machine);
  const wanted = revision ?? flow.revision;
  const replayed = await replayedAt(read, flow, wanted);
  const moment = (await readMoments(read, flow, { from: wanted, to: wanted })).moments.at(-1);
  if (replayed !== null && moment !== undefined) {
    const { snapshot, deadlines } = replayed;
    const standpoint = { snapshot, deadlines, revision: wanted, at: moment.at.getTime() };
    return { machine, standpoint, moment, origin: await originOf(read, flow, wanted) };
  }
  return wanted === flow.revision ? fromRow(machine, flow) : 'NO_SUCH_REVISION';
}

async function originOf(
  { tx }: Reading,
  { id, input, createdAt: at }: StoredFlow,
  upTo: number,
): Promise<Origin | null> {
  if (upTo > mostTold) return null;
  const events = await readStretch(tx, id, { after: 0, upTo });
  return { input, at, events: events.map(({ event }) => event) };
}

/** A history that cannot be replayed does not keep anybody from asking what would happen to its flow. */
function fromRow(machine: RegisteredMachine, flow: StoredFlow): Start | NoStart {
  try {
    const { revision, deadlines, enteredAt: at } = flow;
    const after = { snapshot: restore(machine, flow.snapshot, flow.version), deadlines };
    const place = { machine: machine.id, revision, at } as const;
    const moment = momentOf({ ...place, event: null, actor: null, before: null, after, effects: [] });
    return { machine, standpoint: { ...after, revision, at }, moment, origin: null };
  } catch {
    return 'NO_SUCH_REVISION';
  }
}

import type { AnyMachineSnapshot } from 'xstate';
import type { Json } from '../../machines/definition/definition.js';
import type { MachineId } from '../../machines/registry.js';
import { eventsOf } from './events-of.js';
import { maskedPayload } from './masked.js';
import { fewest, guardsAgainst } from './why-refused.js';

interface KnownEvent {
  readonly type: string;
  readonly actors: readonly string[];
  /** Payloads that it can have here, those that are accepted first. */
  readonly samples: readonly Json[];
}

/** What a machine makes of every event that it knows, in a state at an instant. */
export interface Judged {
  /** With a favourable payload. */
  readonly accepted: readonly KnownEvent[];
  /** With none. The guards in the way of the most favourable; none where the state does not know the event. */
  readonly refused: readonly (KnownEvent & { readonly guards: readonly string[] })[];
}

export function judge(machine: MachineId, snapshot: AnyMachineSnapshot, at: number): Judged {
  const { actors: known, fitting } = eventsOf[machine];
  const events = Object.entries(known).map(([type, actors]) => {
    const [taken, left] = partitioned(fitting(type, at, snapshot), (event) => snapshot.can(event));
    const samples = [...taken, ...left].map(maskedPayload);
    return { type, actors, samples, isAccepted: taken.length > 0, left };
  });
  const [accepted, refused] = partitioned(events, ({ isAccepted }) => isAccepted);
  const plain = ({ type, actors, samples }: KnownEvent): KnownEvent => ({ type, actors, samples });
  return {
    accepted: accepted.map(plain),
    refused: refused.map((event) => ({
      ...plain(event),
      guards: fewest(event.left.map((one) => guardsAgainst(snapshot, one))),
    })),
  };
}

function partitioned<T>(values: readonly T[], is: (value: T) => boolean): [T[], T[]] {
  const groups = Map.groupBy(values, is);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}

import type { AnyMachineSnapshot } from 'xstate';
import type { Json } from '../../machines/definition/definition.js';
import type { MachineId } from '../../machines/registry.js';
import type { TeacherEventType } from '../../machines/teacher-real-name/events.js';
import { fittingIds, sampleEvents } from '../../machines/teacher-real-name/samples.js';
import type { TeacherContext } from '../../machines/teacher-real-name/setup.js';
import { eventsOf, type SentEvent } from './events-of.js';
import { maskedPayload } from './masked.js';
import { guardsAgainst } from './why-refused.js';

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
  /** With none. The guards in the way; none where the state does not know the event. */
  readonly refused: readonly (KnownEvent & { readonly guards: readonly string[] })[];
}

export function judge(machine: MachineId, snapshot: AnyMachineSnapshot, at: number): Judged {
  const events = Object.entries(eventsOf[machine].actors).map(([type, actors]) => {
    const [taken, left] = partitioned(fittingSamples(machine, type, snapshot, at), (event) => snapshot.can(event));
    return { type, actors, samples: [...taken, ...left].map(maskedPayload), isAccepted: taken.length > 0 };
  });
  const [accepted, refused] = partitioned(events, ({ isAccepted }) => isAccepted);
  const known = ({ type, actors, samples }: KnownEvent): KnownEvent => ({ type, actors, samples });
  return {
    accepted: accepted.map(known),
    refused: refused.map((event) => ({ ...known(event), guards: guardsAgainst(snapshot, event.type) })),
  };
}

/** Every payload that an event of a type can have in a state: of teachers with the ids that are theirs. */
export function fittingSamples(
  machine: MachineId,
  type: string,
  snapshot: AnyMachineSnapshot,
  at: number,
): readonly SentEvent[] {
  if (machine !== 'teacher-real-name') return eventsOf[machine].samples(type, at, snapshot);
  return sampleEvents(type as TeacherEventType, at, fittingIds({ context: snapshot.context as TeacherContext }));
}

function partitioned<T>(values: readonly T[], is: (value: T) => boolean): [T[], T[]] {
  const groups = Map.groupBy(values, is);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}

import type { AnyMachineSnapshot } from 'xstate';
import type { CorrectionEventType } from '../../machines/record-correction/events.js';
import type { MachineId } from '../../machines/registry.js';
import type { StudentEventType } from '../../machines/student-onboarding/events.js';
import type { TeacherEventType } from '../../machines/teacher-real-name/events.js';
import { isId, newId } from '../database/ids.js';
import type { FlowActor } from '../flows/flow-row.js';
import { eventsOf, type SentEvent } from './events-of.js';

/** Where events belong that come with facts beside the flow: sent alone they would leave the two apart. */
export type Elsewhere =
  'signIn' | 'password' | 'phone' | 'government' | 'conflict' | 'report' | 'decision' | 'registry';

interface EventTypes {
  readonly 'student-onboarding': StudentEventType;
  readonly 'teacher-real-name': TeacherEventType;
  readonly 'record-correction': CorrectionEventType;
}

const elsewhere: { readonly [M in MachineId]: Readonly<Partial<Record<EventTypes[M], Elsewhere>>> } = {
  'student-onboarding': {
    SIGN_IN: 'signIn',
    CHANGE_PASSWORD: 'password',
    RECOVER_PASSWORD: 'password',
    RESET_PASSWORD: 'password',
    REQUEST_PHONE_CODE: 'phone',
    BIND_PHONE: 'phone',
    UNBIND_PHONE: 'phone',
  },
  'teacher-real-name': {
    SIGN_IN: 'signIn',
    GO_TO_GOVERNMENT: 'government',
    RETURN: 'government',
    CHANGE_PASSWORD: 'password',
    RESET_PASSWORD: 'password',
    SETTLE_CONFLICT: 'conflict',
    UNBIND_IDENTITY: 'conflict',
  },
  'record-correction': {
    REPORT: 'report',
    REPORT_AGAIN: 'report',
    CONFIRM: 'decision',
    DECLINE: 'decision',
    TAKE_TO_REGISTRY: 'decision',
    REGISTRY_ANSWERED: 'registry',
  },
};

/** What keeps a move from being tried at all; the machine has the last word about the others. */
export type NotMovable =
  | { readonly because: 'unknownEvent' }
  | { readonly because: 'elsewhere'; readonly where: Elsewhere }
  | { readonly because: 'payload'; readonly fits: readonly object[] };

type Payload = Readonly<Record<string, unknown>>;

/**
 * The event that a move sends, happening at `at`, or why there is none. Its payload is one that the machine's own samples
 * have, so that nothing else comes into the history; the id of a new case is given here.
 */
export function movingEvent(
  machine: MachineId,
  snapshot: AnyMachineSnapshot,
  type: string,
  payload: Payload,
  at: number,
): SentEvent | NotMovable {
  const { actors, samples } = eventsOf[machine];
  if (!Object.hasOwn(actors, type)) return { because: 'unknownEvent' };
  const where = (elsewhere[machine] as Readonly<Record<string, Elsewhere | undefined>>)[type];
  if (where !== undefined) return { because: 'elsewhere', where };
  const known = samples(type, at, snapshot);
  const isNewCase = known.some((sample) => 'caseId' in sample) && !('caseId' in payload);
  const event = { ...payload, ...(isNewCase ? { caseId: newId() } : {}), type, at };
  return known.some((sample) => isLike(event, sample)) ? event : { because: 'payload', fits: known.map(payloadOf) };
}

/** On whose behalf: nobody's who would have to be there in person. */
export function moverOf(machine: MachineId, type: string): FlowActor {
  const actors = eventsOf[machine].actors[type] ?? [];
  const kind = (['administrator', 'registrar'] as const).find((one) => actors.includes(one)) ?? 'system';
  return { kind, id: null };
}

/** Equal but for ids, which are any, and counts. */
function isLike(event: object, sample: object): boolean {
  const [one, other] = [event as Payload, sample as Payload];
  const keys = Object.keys(other);
  return Object.keys(one).length === keys.length && keys.every((key) => isLikeValue(one[key], other[key]));
}

function isLikeValue(value: unknown, sample: unknown): boolean {
  if (typeof sample === 'string' && isId(sample)) return typeof value === 'string' && isId(value);
  if (typeof sample === 'number') return Number.isSafeInteger(value);
  return value === sample;
}

function payloadOf({ type: _type, at: _at, ...payload }: SentEvent): object {
  return payload;
}

import type { Actor } from './events.js';
import { places, type Place } from './places.js';

/** The public steps: what a person is told about where they stand. */
export const teacherSteps = [
  'LOCKED',
  'SIGN_IN',
  'UNVERIFIED',
  'AT_GOVERNMENT',
  'RETRY',
  'CONFLICT',
  'CONFLICT_REVIEW',
  'ARRIVED',
] as const;

export type TeacherStep = (typeof teacherSteps)[number];

/** What every state of the machine says about itself. */
export interface StateMeta {
  /** The public step, or `null` where the region says nothing about the journey. */
  readonly step: TeacherStep | null;
  /** Who can bring it on from here. Never empty: no dead ends. */
  readonly actors: readonly [Actor, ...Actor[]];
  /** The help topic that answers "what now" here. */
  readonly helpTopic: string;
}

/** Number of steps that a teacher counts: 「第 2 步，共 4 步」. */
export const stepCount = 4;

/** A step's number, 1 to {@link stepCount}; whatever the government platform answers is step three. `null` while locked. */
export function stepNumber(step: TeacherStep): number | null {
  switch (step) {
    case 'LOCKED':
      return null;
    case 'SIGN_IN':
      return 1;
    case 'UNVERIFIED':
      return 2;
    case 'AT_GOVERNMENT':
    case 'RETRY':
    case 'CONFLICT':
    case 'CONFLICT_REVIEW':
      return 3;
    case 'ARRIVED':
      return 4;
  }
}

/**
 * The state that the teacher is told about: a lock if there is one, else where the journey is.
 *
 * @param metas what the active states say about themselves: XState's `snapshot.getMeta()`
 * @throws RangeError for metas of another machine
 */
export function tellingState(metas: Readonly<Record<string, unknown>>): StateMeta & { readonly step: TeacherStep } {
  const telling = Object.values(metas).filter(
    (meta): meta is StateMeta & { readonly step: TeacherStep } => (meta as StateMeta | undefined)?.step != null,
  );
  const state = telling.find((meta) => meta.step === 'LOCKED') ?? telling[0];
  if (state === undefined) throw new RangeError('no active state says where the teacher stands');
  return state;
}

/** What a snapshot has of the place: XState's own snapshots fit. */
interface WithValue {
  readonly value: unknown;
}

/**
 * Where in proving their real name somebody stands, `duplicateId.faceScan.settings` say: the page of the guidance to
 * draw, and what its events name as `from`. `null` before signing in and after arriving. A lock does not change it.
 */
export function placeOf({ value }: WithValue): Place | null {
  const dotted = below(below(value, 'journey'), 'proving');
  return places.find((place) => place === pathOf(dotted)) ?? null;
}

function below(value: unknown, state: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[state] : undefined;
}

function pathOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([state, inner]) => `${state}.${pathOf(inner)}`)
    .join();
}

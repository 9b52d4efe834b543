import type { Actor } from './events.js';

/** The public steps: what a person is told about where they stand. The last five are the five storeys. */
export const studentSteps = [
  'LOCKED',
  'REGISTRAR_REVIEW',
  'SIGN_IN',
  'STATUS_VERIFICATION',
  'PASSWORD_CHANGE',
  'PHONE_BINDING',
  'ARRIVED',
] as const;

export type StudentStep = (typeof studentSteps)[number];

/** What every state of the machine says about itself. */
export interface StateMeta {
  /** The public step, or `null` where the region says nothing about the journey. */
  readonly step: StudentStep | null;
  /** Who can bring it on from here. Never empty: no dead ends. */
  readonly actors: readonly [Actor, ...Actor[]];
  /** The help topic that answers "what now" here. */
  readonly helpTopic: string;
}

/** Number of steps that a student counts: 「第 2 步，共 5 步」. */
export const stepCount = 5;

/** A step's number, 1 to {@link stepCount}; a registrar's review is still step two. `null` while locked. */
export function stepNumber(step: StudentStep): number | null {
  switch (step) {
    case 'LOCKED':
      return null;
    case 'SIGN_IN':
      return 1;
    case 'STATUS_VERIFICATION':
    case 'REGISTRAR_REVIEW':
      return 2;
    case 'PASSWORD_CHANGE':
      return 3;
    case 'PHONE_BINDING':
      return 4;
    case 'ARRIVED':
      return 5;
  }
}

/**
 * The state that the student is told about: a lock if there is one, else where the journey is.
 *
 * @param metas what the active states say about themselves: XState's `snapshot.getMeta()`
 * @throws RangeError for metas of another machine
 */
export function tellingState(metas: Readonly<Record<string, unknown>>): StateMeta & { readonly step: StudentStep } {
  const telling = Object.values(metas).filter(
    (meta): meta is StateMeta & { readonly step: StudentStep } => (meta as StateMeta | undefined)?.step != null,
  );
  const state = telling.find((meta) => meta.step === 'LOCKED') ?? telling[0];
  if (state === undefined) throw new RangeError('no active state says where the student stands');
  return state;
}

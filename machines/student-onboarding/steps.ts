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

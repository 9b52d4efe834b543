import type { Actor } from './events.js';

/** The public steps: in whose hands a case is, or how it ended. */
export const correctionSteps = [
  'REPORTING',
  'CLASS_TEACHER_REVIEW',
  'REGISTRAR_REVIEW',
  'AT_REGISTRY',
  'CORRECTED',
  'DECLINED',
  'REFUSED',
  'CLOSED',
  'WITHDRAWN',
] as const;

export type CorrectionStep = (typeof correctionSteps)[number];

/**
 * How far each step is: nothing is reported yet; the case waits for somebody; the student has an answer to look at;
 * nothing happens any more. Closed: a step cannot be left out.
 */
const phases: Readonly<Record<CorrectionStep, 'reporting' | 'waiting' | 'answered' | 'over'>> = {
  REPORTING: 'reporting',
  CLASS_TEACHER_REVIEW: 'waiting',
  REGISTRAR_REVIEW: 'waiting',
  AT_REGISTRY: 'waiting',
  CORRECTED: 'answered',
  DECLINED: 'answered',
  REFUSED: 'answered',
  CLOSED: 'over',
  WITHDRAWN: 'over',
};

/** Those in which the case waits for somebody. */
export const waitingSteps = correctionSteps.filter((step) => phases[step] === 'waiting');

/** Those in which the student has an answer to look at. */
export const answeredSteps = correctionSteps.filter((step) => phases[step] === 'answered');

/** Those in which nothing happens any more. */
export const finalSteps = correctionSteps.filter((step) => phases[step] === 'over');

/** What every state of the machine says about itself. */
export interface StateMeta {
  /** The public step; `null` where a state inside this one says it. */
  readonly step: CorrectionStep | null;
  /** Who can bring it on from here. Empty where the case is over, and nowhere else. */
  readonly actors: readonly Actor[];
  /** The help topic that answers "what now" here. */
  readonly helpTopic: string;
}

/**
 * The state that the people of a case are told about.
 *
 * @param metas what the active states say about themselves: XState's `snapshot.getMeta()`
 * @throws RangeError for metas of another machine
 */
export function tellingState(metas: Readonly<Record<string, unknown>>): StateMeta & { readonly step: CorrectionStep } {
  const telling = Object.values(metas).find(
    (meta): meta is StateMeta & { readonly step: CorrectionStep } => (meta as StateMeta | undefined)?.step != null,
  );
  if (telling === undefined) throw new RangeError('no active state says where the case stands');
  return telling;
}

import type { Actor } from '../../machines/student-onboarding/events.js';
import { studentEventActors } from '../../machines/student-onboarding/events.js';
import type { StateMeta } from '../../machines/student-onboarding/steps.js';
import { leafMetasOf, rulesOf, tellingMetaOf, type Rule } from './graph-rules.js';
import { isTimer } from '../../machines/definition/state-graph.js';
import type { Edge, StudentGraph, StudentSnapshot } from './student-onboarding.graph.js';

export type Invariant = Rule<StudentGraph>;

export const isLockedByAdministrator = (snapshot: StudentSnapshot): boolean =>
  snapshot.matches({ account: 'neverUnlocked' }) || snapshot.matches({ account: 'lockedByAdministrator' });

export const isEvaluationOpen = (snapshot: StudentSnapshot): boolean => !snapshot.matches({ evaluation: 'closed' });

/** How far the journey is; a registrar's review is as far as the student's own answer. */
export function progressOf(snapshot: StudentSnapshot): number {
  const order = ['signIn', 'statusVerification', 'passwordChange', 'phoneBinding', 'arrived'] as const;
  return order.findIndex((journey) => snapshot.matches({ journey }));
}

/** Everything but whether the account may be used. */
export function journeyOf(snapshot: StudentSnapshot): string {
  const { journey, evaluation } = snapshot.value;
  return JSON.stringify([journey, evaluation, snapshot.context]);
}

export function actorsOf(edge: Edge): readonly Actor[] {
  return isTimer(edge.event) ? ['system'] : studentEventActors[edge.event.type];
}

/** What the innermost active states say about themselves, in no order that can be relied on. */
export const leafMetas = (snapshot: StudentSnapshot): StateMeta[] => leafMetasOf<StateMeta>(snapshot);

/** The state that the student is told about: a lock if there is one, else the journey. */
export const tellingMeta = (snapshot: StudentSnapshot): StateMeta | undefined => tellingMetaOf<StateMeta>(snapshot);

export const { forEveryState, forEveryEdge, forEveryAccepted } = rulesOf<StudentGraph>();

import { teacherEventActors, type Actor } from '../../machines/teacher-real-name/events.js';
import { placeOf, type StateMeta } from '../../machines/teacher-real-name/steps.js';
import { hasEffect, leafMetasOf, rulesOf, tellingMetaOf, type Rule } from './graph-rules.js';
import { isTimer } from '../../machines/definition/state-graph.js';
import type { Edge, TeacherGraph, TeacherSnapshot, WalkedEvent } from './teacher-real-name.graph.js';

export type Invariant = Rule<TeacherGraph>;

export const { forEveryState, forEveryEdge, forEveryAccepted } = rulesOf<TeacherGraph>();

export const isLockedByAdministrator = (snapshot: TeacherSnapshot): boolean =>
  snapshot.matches({ account: 'lockedByAdministrator' });

export const isSignedIn = (snapshot: TeacherSnapshot): boolean => !snapshot.matches({ journey: 'signIn' });

export const isVerified = (snapshot: TeacherSnapshot): boolean => snapshot.matches({ journey: 'verified' });

export const isEvaluationOpen = (snapshot: TeacherSnapshot): boolean => !snapshot.matches({ evaluation: 'closed' });

/** Everything but whether the account may be used. */
export function journeyOf(snapshot: TeacherSnapshot): string {
  const { journey, evaluation } = snapshot.value;
  return JSON.stringify([journey, evaluation, snapshot.context]);
}

export function actorsOf(edge: Pick<Edge, 'event'>): readonly Actor[] {
  return isTimer(edge.event) ? ['system'] : teacherEventActors[edge.event.type];
}

/** Whether it is the answer of the attempt under way, come in time, to an account that may be used. Not asked of the machine. */
export function isExpected({ attempt }: TeacherSnapshot['context'], event: WalkedEvent): boolean {
  return event.type === 'RETURN' && attempt !== null && event.attemptId === attempt.id && event.at < attempt.until;
}

/** What the innermost active states say about themselves, in no order that can be relied on. */
export const leafMetas = (snapshot: TeacherSnapshot): StateMeta[] => leafMetasOf<StateMeta>(snapshot);

/** The state that the teacher is told about: a lock if there is one, else the journey. */
export const tellingMeta = (snapshot: TeacherSnapshot): StateMeta | undefined => tellingMetaOf<StateMeta>(snapshot);

/** Whether the journey waits for an administrator. */
export const isInReview = (snapshot: TeacherSnapshot): boolean =>
  ['tiedElsewhere', 'contact'].includes(placeOf(snapshot) ?? '');

/** Whether an edge has this effect exactly if it should. */
export const hasEffectIff = (
  edge: Edge,
  type: string,
  params: Readonly<Record<string, unknown>> | null | false | undefined,
): boolean => (params ? hasEffect(edge, type, params) : !hasEffect(edge, type));

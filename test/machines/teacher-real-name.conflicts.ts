import type { Place } from '../../machines/teacher-real-name/places.js';
import { placeOf } from '../../machines/teacher-real-name/steps.js';
import type { Edge, WalkedEvent } from './teacher-real-name.graph.js';
import {
  forEveryAccepted,
  forEveryEdge,
  forEveryState,
  hasEffectIff,
  isInReview,
  isLockedByAdministrator,
  isSignedIn,
  isVerified,
  type Invariant,
} from './teacher-real-name.predicates.js';

/** The case that an event puts before the administrators: what about, by which number, and whose identity. */
function raised(event: WalkedEvent): { kind: string; caseId: string; identityId: string | null } | null {
  switch (event.type) {
    case 'RETURN': {
      const { answer } = event;
      return answer.outcome === 'otherPerson' || answer.outcome === 'tiedElsewhere'
        ? { kind: answer.outcome, caseId: answer.caseId, identityId: answer.identityId }
        : null;
    }
    case 'IS_ONESELF':
    case 'ASK_FOR_HELP':
      return { kind: 'contact', caseId: event.caseId, identityId: null };
    default:
      return null;
  }
}

/** What ends an open case. */
function ending({ event, to }: Edge): string | null {
  if (event.type === 'SETTLE_CONFLICT') return event.settlement.decision;
  return event.type === 'RETURN' && isVerified(to) ? 'verified' : null;
}

const settledAt: Readonly<Record<string, Place | null>> = {
  bindHere: null,
  tryAgain: 'unverified',
  rejected: 'rejected',
};

/** What comes before the administrators, and how it ends. Source: domain.md, "Teachers and administrators"; experience.md T5 to T8. */
export const conflictInvariants: Readonly<Record<string, Invariant>> = {
  'a conflict opens a case, and an open one keeps its number': forEveryEdge((edge) => {
    const { conflict } = edge.from.context;
    const news = edge.accepted ? raised(edge.event) : null;
    if (news === null) return hasEffectIff(edge, 'openConflict', null);
    const caseId = conflict?.caseId ?? news.caseId;
    const identityId = news.identityId ?? conflict?.identityId ?? null;
    const is = edge.to.context.conflict;
    return (
      hasEffectIff(edge, 'openConflict', { caseId, kind: news.kind, identityId }) &&
      is?.caseId === caseId &&
      is.identityId === identityId
    );
  }),
  'a case ends by its settlement or by a match, and is taken off the list': forEveryEdge((edge) => {
    const { conflict } = edge.from.context;
    const isOver = conflict !== null && edge.to.context.conflict === null;
    const decision = isOver && ending(edge);
    return hasEffectIff(edge, 'closeConflict', isOver && { caseId: conflict.caseId, decision }) && decision !== null;
  }),
  'who waits for an administrator has a case, and who is verified has none': forEveryState(
    (snapshot) =>
      (!isInReview(snapshot) || snapshot.context.conflict !== null) &&
      (!isVerified(snapshot) || snapshot.context.conflict === null),
  ),
  'an administrator can settle an open case wherever its teacher is': forEveryEdge(({ from, event, accepted }) => {
    if (event.type !== 'SETTLE_CONFLICT' || event.settlement.decision === 'bindHere') return true;
    return accepted === (from.context.conflict !== null && from.context.conflict.caseId === event.caseId);
  }),
  'each decision leads where it says': forEveryAccepted(
    'SETTLE_CONFLICT',
    ({ event, to }) =>
      event.type === 'SETTLE_CONFLICT' &&
      placeOf(to) === settledAt[event.settlement.decision] &&
      isVerified(to) === (event.settlement.decision === 'bindHere') &&
      to.context.conflict === null,
  ),
  'whoever is not verified can ask a person, and waits with a number (T3)': forEveryEdge(
    ({ from, event, to, accepted }) => {
      if (event.type !== 'ASK_FOR_HELP') return true;
      const isAsked = placeOf(from) === 'contact';
      const mayAsk = isSignedIn(from) && !isVerified(from) && !isLockedByAdministrator(from) && !isAsked;
      return accepted === mayAsk && (!accepted || placeOf(to) === 'contact');
    },
  ),
  'nobody deregisters but from its warning (T5)': forEveryEdge(
    ({ from, event, to }) =>
      placeOf(to) !== 'noMatchingAccount.deregister' ||
      placeOf(from) === 'noMatchingAccount.deregister' ||
      (placeOf(from) === 'noMatchingAccount.deregisterWarning' && event.type === 'CONFIRM_DEREGISTRATION'),
  ),
};

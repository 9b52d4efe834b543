import { isSame, send } from '../../machines/definition/state-graph.js';
import type { Edge, TeacherMachine } from './teacher-real-name.graph.js';
import { hasEffect } from './graph-rules.js';
import {
  forEveryAccepted,
  forEveryEdge,
  forEveryState,
  hasEffectIff,
  isEvaluationOpen,
  isExpected,
  isLockedByAdministrator,
  isSignedIn,
  isVerified,
  type Invariant,
} from './teacher-real-name.predicates.js';
import { replacesPassword } from './teacher-real-name.passwords.js';

/** The identity that this event proves to be the account's. Written from domain.md, not from the machine's guards. */
function provedIdentity({ from, event }: Edge): string | null {
  if (!isSignedIn(from) || isVerified(from)) return null;
  if (event.type === 'RETURN' && event.answer.outcome === 'matches')
    return isExpected(from.context, event) && !isLockedByAdministrator(from) ? event.answer.identityId : null;
  if (event.type !== 'SETTLE_CONFLICT' || event.settlement.decision !== 'bindHere') return null;
  const { conflict } = from.context;
  const { identityId, identityConfirmed } = event.settlement;
  const isAboutThis = conflict !== null && event.caseId === conflict.caseId && identityId === conflict.identityId;
  return isAboutThis && identityConfirmed ? identityId : null;
}

/** Whether each fact of the context that changed was changed by the event that may. */
function provesFacts({ from, event, to }: Edge): boolean {
  if (from === to) return true;
  const [was, is] = [from.context, to.context];
  const attemptBy = is.attempt === null ? ['RETURN', 'SETTLE_CONFLICT'] : ['GO_TO_GOVERNMENT'];
  const isTimeOver = event.type.startsWith('xstate.after.governmentStay') && is.attempt === null;
  const conflictBy = ['RETURN', 'IS_ONESELF', 'ASK_FOR_HELP', 'SETTLE_CONFLICT'];
  const isAlike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return (
    (isAlike(was.attempt, is.attempt) || attemptBy.includes(event.type) || isTimeOver) &&
    (isAlike(was.conflict, is.conflict) || conflictBy.includes(event.type)) &&
    (was.entered === is.entered || (event.type === 'ENTER_EVALUATION' && isVerified(from))) &&
    isAlike(was.policy, is.policy)
  );
}

/** Effects that come to the same whether they happen once or twice: an unlock of an open account, another sign-in. */
const harmlessTwice: readonly string[] = ['recordSignIn', 'forgetSignInFailures'];

/** Delivered again, an event is refused, or it changes nothing, starts no clock anew and asks for nothing of weight. */
function isIdempotent(edge: Edge, machine: TeacherMachine): boolean {
  if (!edge.accepted) return true;
  const again = send(machine, edge.to, edge.event);
  // Another password after this one is another replacement; the same request does not come here twice.
  if (replacesPassword(edge)) return isSame(edge.to, again.to);
  return isSame(edge.to, again.to) && again.effects.every(({ type }) => harmlessTwice.includes(type));
}

/** Nobody is taken for somebody without proof. Source: domain.md, "Teachers and administrators"; trust.md A16 and O5. */
export const proofInvariants: Readonly<Record<string, Invariant>> = {
  'nobody signs in without their password, and strangers not while failures lock': forEveryEdge(
    ({ from, event, to, accepted }) => {
      if (event.type !== 'SIGN_IN') return isSignedIn(from) === isSignedIn(to);
      const isStrange = from.matches({ account: 'lockedByFailures' }) && !event.knownDevice;
      return accepted === (event.credentialsAccepted && !isLockedByAdministrator(from) && !isStrange);
    },
  ),
  'an identity is bound by a match or an administrator’s settlement alone': forEveryEdge((edge) => {
    const isBound = edge.to.context.identityId !== null && edge.from.context.identityId !== edge.to.context.identityId;
    const identityId = provedIdentity(edge);
    return isBound
      ? identityId === edge.to.context.identityId && hasEffect(edge, 'bindIdentity', { identityId })
      : !hasEffect(edge, 'bindIdentity') && identityId === null;
  }),
  'verified, bound, and open for evaluation are one': forEveryState(
    (snapshot) =>
      isVerified(snapshot) === (snapshot.context.identityId !== null) &&
      isVerified(snapshot) === isEvaluationOpen(snapshot),
  ),
  'only who is verified and may use the account enters': forEveryAccepted(
    'ENTER_EVALUATION',
    ({ from }) => isVerified(from) && isEvaluationOpen(from) && !isLockedByAdministrator(from),
  ),
  'who is verified and may use the account enters at once': forEveryEdge(
    ({ from, event, accepted }) =>
      event.type !== 'ENTER_EVALUATION' || !isVerified(from) || accepted === !isLockedByAdministrator(from),
  ),
  'nothing but an administrator’s withdrawal ends a verification, and it ends all of it': forEveryEdge((edge) => {
    const { from, event, to } = edge;
    const isWithdrawn = isVerified(from) && !isVerified(to);
    const identityId = isWithdrawn && from.context.identityId;
    const isReplaced = replacesPassword(edge) && isEvaluationOpen(from);
    const isByWhomItMay = event.type === 'UNBIND_IDENTITY' && event.identityId === identityId;
    return (
      hasEffectIff(edge, 'unbindIdentity', isWithdrawn && { identityId }) &&
      hasEffectIff(edge, 'revokeEvaluationAccess', (isWithdrawn || isReplaced) && {}) &&
      (!isWithdrawn ||
        (isByWhomItMay &&
          hasEffect(edge, 'endSessions', { keep: 'none' }) &&
          to.matches({ journey: { proving: 'unverified' }, evaluation: 'closed' })))
    );
  }),
  'the evaluation platform learns of it by the clock alone': forEveryEdge((edge) => {
    const isNew = !edge.from.matches({ evaluation: 'synced' }) && edge.to.matches({ evaluation: 'synced' });
    const isByClock = edge.event.type.startsWith('xstate.after.evaluationSync');
    return hasEffectIff(edge, 'publishEvaluationAccess', isNew && {}) && (!isNew || isByClock);
  }),
  'an answer counts for the attempt under way, in time and once': forEveryEdge(
    ({ from, event, to, accepted }) =>
      event.type !== 'RETURN' ||
      (accepted === (isExpected(from.context, event) && !isLockedByAdministrator(from)) &&
        (!accepted || to.context.attempt === null)),
  ),
  'the platform’s report counts for the attempt under way': forEveryAccepted(
    'SAW_THERE',
    ({ from, event }) =>
      event.type === 'SAW_THERE' && (event.attemptId === null || event.attemptId === from.context.attempt?.id),
  ),
  'no fact changes without its proof': forEveryEdge(provesFacts),
  'the same event delivered twice has the effect of one': forEveryEdge((edge, { machine }) =>
    isIdempotent(edge, machine),
  ),
};

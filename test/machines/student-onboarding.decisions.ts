import { hasEffect } from './graph-rules.js';
import type { StudentSnapshot } from './student-onboarding.graph.js';
import {
  actorsOf,
  forEveryAccepted,
  forEveryEdge,
  isEvaluationOpen,
  isLockedByAdministrator,
  progressOf,
  type Invariant,
} from './student-onboarding.predicates.js';

/** What each decision of a student or a school brings about. Source: domain.md, "Students" 4 to 7. */
export const decisionInvariants: Readonly<Record<string, Invariant>> = {
  'the last mismatch goes to the registrar, and none comes after': forEveryAccepted(
    'SUBMIT_STATUS',
    ({ from, event, to }) =>
      event.type === 'SUBMIT_STATUS' && event.matches
        ? to.context.mismatches === 0
        : to.context.mismatches === from.context.mismatches + 1 &&
          to.matches({ journey: { statusVerification: 'registrarReview' } }) ===
            (to.context.mismatches === to.context.policy.statusTries),
  ),
  'a case is put before the registrar and taken off again': forEveryEdge((edge) => {
    const isReview = (snapshot: StudentSnapshot) =>
      snapshot.matches({ journey: { statusVerification: 'registrarReview' } });
    const opens = !isReview(edge.from) && isReview(edge.to);
    const closes = isReview(edge.from) && !isReview(edge.to);
    return hasEffect(edge, 'openStatusReview') === opens && hasEffect(edge, 'closeStatusReview') === closes;
  }),
  'a changed password ends the other sessions and is refused on the platform until the clock has run': forEveryAccepted(
    'CHANGE_PASSWORD',
    (edge) =>
      hasEffect(edge, 'endSessions', { keep: 'current' }) &&
      hasEffect(edge, 'revokeEvaluationPassword') &&
      edge.to.matches({ evaluation: 'syncing' }) &&
      !edge.to.matches({ journey: { arrived: 'codeSent' } }),
  ),
  'a password is recovered by the code of the bound phone, and nothing is left of the old one': forEveryAccepted(
    'RECOVER_PASSWORD',
    (edge) =>
      edge.event.type === 'RECOVER_PASSWORD' &&
      edge.event.codeAccepted &&
      edge.event.newPasswordAccepted &&
      edge.from.context.phone === 'bound' &&
      hasEffect(edge, 'endSessions', { keep: 'current' }) &&
      hasEffect(edge, 'revokeEvaluationPassword') &&
      hasEffect(edge, 'forgetSignInFailures') &&
      edge.to.matches({ account: 'open', journey: { arrived: 'settled' }, evaluation: 'syncing' }) &&
      edge.to.context.password === 'chosen',
  ),
  'a reset ends every session, closes the platform, and keeps the verification': forEveryAccepted(
    'RESET_PASSWORD',
    (edge) =>
      hasEffect(edge, 'endSessions', { keep: 'none' }) &&
      hasEffect(edge, 'revokeEvaluationPassword') &&
      hasEffect(edge, 'forgetSignInFailures') &&
      !isEvaluationOpen(edge.to) &&
      edge.to.context.password === 'initial' &&
      edge.to.context.statusVerified === edge.from.context.statusVerified &&
      progressOf(edge.to) === Math.min(progressOf(edge.from), 2),
  ),
  'a password is published by the clock alone': forEveryEdge((edge) => {
    const isSynced = (snapshot: StudentSnapshot) => snapshot.matches({ evaluation: 'synced' });
    const isNew = !isSynced(edge.from) && isSynced(edge.to);
    return hasEffect(edge, 'publishEvaluationPassword') === isNew && (!isNew || actorsOf(edge).includes('system'));
  }),
  'skipping the phone is as easy as binding it': forEveryEdge(
    ({ from, event, accepted }) =>
      event.type !== 'SKIP_PHONE' || progressOf(from) !== 3 || accepted === !isLockedByAdministrator(from),
  ),
  'once decided, the phone changes by the owner’s proof alone, and the replaced one is told': forEveryEdge((edge) => {
    const { event, from, to, accepted } = edge;
    if (!accepted || from.context.phone === 'undecided') return true;
    const asks = event.type === 'REQUEST_PHONE_CODE' || event.type === 'UNBIND_PHONE';
    const replaces = from.context.phone === 'bound' && (event.type === 'UNBIND_PHONE' || event.type === 'BIND_PHONE');
    const told = replaces ? { replacedId: event.replacedId } : {};
    return (
      (!asks || event.ownerProven) &&
      hasEffect(edge, 'tellReplacedPhone', told) === replaces &&
      (event.type !== 'UNBIND_PHONE' || to.context.phone === 'skipped')
    );
  }),
  'a code is sent for each challenge that is asked for': forEveryAccepted('REQUEST_PHONE_CODE', (edge) =>
    edge.event.type === 'REQUEST_PHONE_CODE'
      ? hasEffect(edge, 'sendPhoneCode', { challengeId: edge.event.challengeId })
      : false,
  ),
};

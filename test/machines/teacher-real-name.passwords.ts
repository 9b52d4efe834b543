import { hasEffect } from './graph-rules.js';
import type { Edge } from './teacher-real-name.graph.js';
import {
  forEveryAccepted,
  forEveryEdge,
  isEvaluationOpen,
  isLockedByAdministrator,
  isSignedIn,
  type Invariant,
} from './teacher-real-name.predicates.js';

/** Whether it replaces the password in force: its owner by the old one, or an administrator without. */
export function replacesPassword({ event, accepted }: Edge): boolean {
  return accepted && (event.type === 'CHANGE_PASSWORD' || event.type === 'RESET_PASSWORD');
}

/** What becomes of a password that is replaced. Source: domain.md, "No dead ends" and "Students" 7; trust.md W1 and A10. */
export const passwordInvariants: Readonly<Record<string, Invariant>> = {
  'whoever is signed in changes the password by the old one, and the other sessions end': forEveryEdge((edge) => {
    const { from, event, accepted } = edge;
    if (event.type !== 'CHANGE_PASSWORD') return true;
    const isProved = event.oldPasswordAccepted && event.newPasswordAccepted;
    const isOpen = isSignedIn(from) && !isLockedByAdministrator(from);
    return accepted === (isOpen && isProved) && hasEffect(edge, 'endSessions', { keep: 'current' }) === accepted;
  }),
  'an administrator resets the password everywhere, and nothing is left of who knew the old one': forEveryEdge(
    (edge) =>
      edge.event.type !== 'RESET_PASSWORD' ||
      (edge.accepted &&
        hasEffect(edge, 'endSessions', { keep: 'none' }) &&
        hasEffect(edge, 'forgetSignInFailures') &&
        edge.to.matches({ account: isLockedByAdministrator(edge.from) ? 'lockedByAdministrator' : 'open' })),
  ),
  'a replaced password is refused on the platform at once, and the wait begins anew': forEveryEdge(
    (edge) =>
      !replacesPassword(edge) ||
      (hasEffect(edge, 'revokeEvaluationAccess') === isEvaluationOpen(edge.from) &&
        edge.to.matches({ evaluation: isEvaluationOpen(edge.from) ? 'syncing' : 'closed' })),
  ),
  'a replaced password leaves everybody where they stand': forEveryEdge(
    (edge) =>
      !replacesPassword(edge) ||
      JSON.stringify([edge.from.value.journey, edge.from.context]) ===
        JSON.stringify([edge.to.value.journey, edge.to.context]),
  ),
  'a lock by failures ends by the clock, or by whoever may lock': forEveryAccepted(
    'CHANGE_PASSWORD',
    ({ from, to }) => from.value.account === to.value.account,
  ),
};

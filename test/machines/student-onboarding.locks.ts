import { hasEffect } from './graph-rules.js';
import { send } from '../../machines/definition/state-graph.js';
import {
  actorsOf,
  forEveryAccepted,
  forEveryEdge,
  isLockedByAdministrator,
  journeyOf,
  type Invariant,
} from './student-onboarding.predicates.js';

/** Who locks whom out, and how that ends. Source: domain.md, "Students" 1 and 3; trust.md A10 and A11. */
export const lockInvariants: Readonly<Record<string, Invariant>> = {
  'an administrator lock stops every event of the student': forEveryEdge(
    (edge) => !(isLockedByAdministrator(edge.from) && actorsOf(edge).includes('student') && edge.accepted),
  ),
  'an administrator lock works in every state and moves nothing else': forEveryEdge(
    ({ from, event, to }) =>
      event.type !== 'LOCK' || (isLockedByAdministrator(to) && journeyOf(from) === journeyOf(to)),
  ),
  'a lock ends every session': forEveryAccepted('LOCK', (edge) => hasEffect(edge, 'endSessions', { keep: 'none' })),
  'unlocking opens the account where its journey was': forEveryEdge(
    ({ from, event, to }) =>
      event.type !== 'UNLOCK' || (to.matches({ account: 'open' }) && journeyOf(from) === journeyOf(to)),
  ),
  'an unlock forgets the wrong passwords': forEveryAccepted('UNLOCK', (edge) =>
    hasEffect(edge, 'forgetSignInFailures'),
  ),
  'an SMS code signs in whoever has a bound phone, and nobody else': forEveryEdge(
    ({ from, event, accepted }) =>
      event.type !== 'SIGN_IN' ||
      event.method !== 'smsCode' ||
      accepted === (event.credentialsAccepted && from.context.phone === 'bound' && !isLockedByAdministrator(from)),
  ),
  'more failures do not extend a lock': forEveryAccepted('FAILURE_LIMIT_REACHED', ({ from }) =>
    from.matches({ account: 'open' }),
  ),
  'a lock by failures leaves the student who is in alone': forEveryAccepted(
    'FAILURE_LIMIT_REACHED',
    (edge, { machine }) =>
      journeyOf(edge.from) === journeyOf(edge.to) &&
      !hasEffect(edge, 'endSessions') &&
      send(machine, edge.to, {
        type: 'SIGN_IN',
        at: 0,
        method: 'password',
        credentialsAccepted: true,
        knownDevice: true,
      }).accepted,
  ),
};

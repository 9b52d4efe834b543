import { hasEffect } from './graph-rules.js';
import { send } from '../../machines/definition/state-graph.js';
import {
  actorsOf,
  forEveryAccepted,
  forEveryEdge,
  forEveryState,
  isLockedByAdministrator,
  journeyOf,
  type Invariant,
} from './teacher-real-name.predicates.js';

/** Who locks whom out, and how that ends. Source: domain.md, "Rules that hold in every machine"; trust.md A10 and A11. */
export const lockInvariants: Readonly<Record<string, Invariant>> = {
  'an administrator lock stops every event of the teacher': forEveryEdge(
    (edge) => !(isLockedByAdministrator(edge.from) && actorsOf(edge).includes('teacher') && edge.accepted),
  ),
  'an administrator can lock in every state': forEveryState(
    (snapshot, { machine }) =>
      isLockedByAdministrator(snapshot) || send(machine, snapshot, { type: 'LOCK', at: 0 }).accepted,
  ),
  'a lock moves nothing else': forEveryEdge(
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
  'more failures do not extend a lock': forEveryAccepted('FAILURE_LIMIT_REACHED', ({ from }) =>
    from.matches({ account: 'open' }),
  ),
  'a lock by failures leaves the teacher who is in alone': forEveryAccepted(
    'FAILURE_LIMIT_REACHED',
    (edge, { machine }) =>
      journeyOf(edge.from) === journeyOf(edge.to) &&
      !hasEffect(edge, 'endSessions') &&
      send(machine, edge.to, { type: 'SIGN_IN', at: 0, credentialsAccepted: true, knownDevice: true }).accepted,
  ),
};

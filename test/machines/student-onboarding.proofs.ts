import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import { isSame, send } from '../../machines/definition/state-graph.js';
import type { Edge, StudentMachine, StudentSnapshot } from './student-onboarding.graph.js';
import {
  forEveryAccepted,
  forEveryEdge,
  forEveryState,
  isEvaluationOpen,
  isLockedByAdministrator,
  progressOf,
  type Invariant,
} from './student-onboarding.predicates.js';

/** The proof that each step beyond the first needs. Written from domain.md, not from the machine's guards. */
function provesProgress({ from, event, to }: Edge): boolean {
  if (isLockedByAdministrator(from)) return event.type === 'CONFIRM_STATUS';
  switch (progressOf(to)) {
    case 1:
      return (
        event.type === 'SIGN_IN' &&
        event.credentialsAccepted &&
        event.method === 'password' &&
        (event.knownDevice || from.matches({ account: 'open' }))
      );
    case 2:
      return from.matches({ journey: { statusVerification: 'registrarReview' } })
        ? event.type === 'CONFIRM_STATUS'
        : event.type === 'SUBMIT_STATUS' && event.matches && progressOf(from) === 1;
    case 3:
      return progressOf(from) === 2 && event.type === 'CHANGE_PASSWORD' && provesPassword(event);
    case 4:
      return progressOf(from) === 3
        ? provesPhone(from, event)
        : progressOf(from) === 2 && (provesKnownPhone(from, event) || provesRecovery(from, event));
    default:
      return false;
  }
}

function provesPassword(event: StudentEvent & { type: 'CHANGE_PASSWORD' }): boolean {
  return event.oldPasswordAccepted && event.newPasswordAccepted;
}

function provesKnownPhone(from: StudentSnapshot, event: Edge['event']): boolean {
  return from.context.phone !== 'undecided' && event.type === 'CHANGE_PASSWORD' && provesPassword(event);
}

function provesRecovery(from: StudentSnapshot, event: Edge['event']): boolean {
  return (
    from.context.phone === 'bound' &&
    event.type === 'RECOVER_PASSWORD' &&
    event.codeAccepted &&
    event.newPasswordAccepted
  );
}

function provesPhone(from: StudentSnapshot, event: Edge['event']): boolean {
  if (event.type === 'SKIP_PHONE') return true;
  return event.type === 'BIND_PHONE' && event.codeAccepted && from.matches({ journey: { phoneBinding: 'codeSent' } });
}

/** Whether each fact of the context that changed was changed by the event that may. */
function provesFacts({ from, event, to }: Edge): boolean {
  const [was, is] = [from.context, to.context];
  const passwordBy = is.password === 'chosen' ? ['CHANGE_PASSWORD', 'RECOVER_PASSWORD'] : ['RESET_PASSWORD'];
  const phoneBy = is.phone === 'bound' ? ['BIND_PHONE'] : ['SKIP_PHONE', 'UNBIND_PHONE'];
  return (
    (was.statusVerified === is.statusVerified || (is.statusVerified && progressOf(to) === 2)) &&
    (was.password === is.password || passwordBy.includes(event.type)) &&
    (was.phone === is.phone || phoneBy.includes(event.type)) &&
    (was.entered === is.entered || (event.type === 'ENTER_EVALUATION' && isEvaluationOpen(from))) &&
    JSON.stringify(was.policy) === JSON.stringify(is.policy)
  );
}

/** Delivered again, an event is refused or changes nothing. A second wrong answer is another answer. */
function isIdempotent(edge: Edge, machine: StudentMachine): boolean {
  if (edge.event.type === 'SUBMIT_STATUS' && !edge.event.matches) return true;
  return isSame(edge.to, send(machine, edge.to, edge.event).to);
}

/** Nobody gets on without proof. Source: domain.md, "Rules that hold in every machine"; trust.md A16. */
export const proofInvariants: Readonly<Record<string, Invariant>> = {
  'the evaluation platform is open only to a verified student with a chosen password': forEveryState(
    (snapshot) =>
      !isEvaluationOpen(snapshot) || (snapshot.context.statusVerified && snapshot.context.password === 'chosen'),
  ),
  'only who has arrived, is open to use and finds the platform open enters it': forEveryAccepted(
    'ENTER_EVALUATION',
    ({ from }) => progressOf(from) === 4 && isEvaluationOpen(from) && !isLockedByAdministrator(from),
  ),
  'who has arrived finds the platform open': forEveryState(
    (snapshot) => progressOf(snapshot) !== 4 || isEvaluationOpen(snapshot),
  ),
  'a later step holds the facts of the earlier ones': forEveryState((snapshot) => {
    const { statusVerified, password, phone } = snapshot.context;
    const progress = progressOf(snapshot);
    return (
      statusVerified === progress >= 2 &&
      (password === 'chosen') === progress >= 3 &&
      (progress < 4 || phone !== 'undecided')
    );
  }),
  'no progress without its proof': forEveryEdge(
    (edge) => progressOf(edge.to) <= progressOf(edge.from) || provesProgress(edge),
  ),
  'no fact changes without its proof': forEveryEdge(provesFacts),
  'nothing but a reset leads back': forEveryEdge(
    ({ from, event, to }) => progressOf(to) >= progressOf(from) || event.type === 'RESET_PASSWORD',
  ),
  'the same event delivered twice has the effect of one': forEveryEdge((edge, { machine }) =>
    isIdempotent(edge, machine),
  ),
};

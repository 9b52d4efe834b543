import { studentEventTypes, type Actor, type StudentEvent } from '../../machines/student-onboarding/events.js';
import type { StudentPolicy } from '../../machines/student-onboarding/setup.js';
import { studentSteps, type StateMeta } from '../../machines/student-onboarding/steps.js';
import { hasEffect, stuck, useless } from './graph-rules.js';
import { timersOf } from '../../machines/definition/state-graph.js';
import type { StudentSnapshot, WalkedEvent } from './student-onboarding.graph.js';
import {
  actorsOf,
  forEveryEdge,
  forEveryState,
  leafMetas,
  tellingMeta,
  type Invariant,
} from './student-onboarding.predicates.js';

/** The waits of the student machine: the state, its clock's length and what starts it anew. */
const waits: readonly {
  isIn: (snapshot: StudentSnapshot) => boolean;
  lasts: keyof StudentPolicy;
  restartedBy?: readonly StudentEvent['type'][];
}[] = [
  { isIn: (snapshot) => snapshot.matches({ account: 'lockedByFailures' }), lasts: 'lockoutMs' },
  {
    isIn: (snapshot) =>
      snapshot.matches({ journey: { phoneBinding: 'codeSent' } }) ||
      snapshot.matches({ journey: { arrived: 'codeSent' } }),
    lasts: 'codeValidityMs',
    restartedBy: ['REQUEST_PHONE_CODE'],
  },
  {
    isIn: (snapshot) => snapshot.matches({ evaluation: 'syncing' }),
    lasts: 'passwordSyncMs',
    restartedBy: ['CHANGE_PASSWORD', 'RECOVER_PASSWORD'],
  },
];

function isStartedBy({ restartedBy = [] }: (typeof waits)[number], { type }: WalkedEvent): boolean {
  return restartedBy.some((starter) => starter === type);
}

function isComplete(meta: StateMeta | undefined): boolean {
  return (
    meta !== undefined &&
    (meta.step === null || studentSteps.includes(meta.step)) &&
    meta.actors.length > 0 &&
    meta.helpTopic !== ''
  );
}

function isAtTheGoal(snapshot: StudentSnapshot): boolean {
  return snapshot.can({ type: 'ENTER_EVALUATION', at: 0 });
}

function isWaitingForTheSchool(snapshot: StudentSnapshot): boolean {
  const step = tellingMeta(snapshot)?.step;
  return step === 'LOCKED' || step === 'REGISTRAR_REVIEW';
}

/** Everybody gets there, and knows at every moment what or whom to wait for. Source: domain.md, "Rules that hold in every machine". */
export const guidanceInvariants: Readonly<Record<string, Invariant>> = {
  'every wait has a clock': forEveryState(
    (snapshot) => timersOf(snapshot).length === waits.filter((wait) => wait.isIn(snapshot)).length,
  ),
  'a wait starts its clock with the policy’s length and stops it at its end': forEveryEdge((edge) =>
    waits.every((wait) => {
      const [was, is] = [wait.isIn(edge.from), wait.isIn(edge.to)];
      const starts = is && (!was || (edge.accepted && isStartedBy(wait, edge.event)));
      const delay = edge.to.context.policy[wait.lasts];
      return hasEffect(edge, 'xstate.raise', { delay }) === starts && (!was || is || hasEffect(edge, 'xstate.cancel'));
    }),
  ),
  'every state says its step, who can act, and the help topic': forEveryState((snapshot) => {
    const metas: Readonly<Record<string, StateMeta | undefined>> = snapshot.getMeta();
    const nodes = snapshot._nodes.filter((node) => node.parent !== undefined);
    return nodes.every((node) => isComplete(metas[node.id])) && tellingMeta(snapshot) !== undefined;
  }),
  'somebody whom the state names has an event there': (graph) =>
    forEveryState((snapshot) => {
      const named: readonly Actor[] = tellingMeta(snapshot)?.actors ?? [];
      return graph.edges.some(
        (edge) => edge.from === snapshot && edge.accepted && actorsOf(edge).some((actor) => named.includes(actor)),
      );
    })(graph),
  'a state that waits for the system has a clock': forEveryState(
    (snapshot) =>
      timersOf(snapshot).length >= leafMetas(snapshot).filter((meta) => meta.actors.includes('system')).length,
  ),
  'no dead end: the student and whom the states name get everybody to the platform': (graph) =>
    stuck(graph, isAtTheGoal, (edge) => {
      const named = leafMetas(edge.from).flatMap((meta) => meta.actors);
      return actorsOf(edge).some((actor) => actor === 'student' || named.includes(actor));
    }),
  'who is neither locked nor under review gets there alone': (graph) =>
    stuck(
      graph,
      (snapshot) => isAtTheGoal(snapshot) || isWaitingForTheSchool(snapshot),
      (edge) =>
        !isWaitingForTheSchool(edge.to) && actorsOf(edge).some((actor) => actor === 'student' || actor === 'system'),
    ),
  'every state and every event is of use': (graph) => useless(graph, studentEventTypes),
};

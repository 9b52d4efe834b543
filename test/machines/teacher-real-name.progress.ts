import { teacherEventTypes } from '../../machines/teacher-real-name/events.js';
import type { TeacherPolicy } from '../../machines/teacher-real-name/setup.js';
import { teacherSteps, type StateMeta } from '../../machines/teacher-real-name/steps.js';
import { hasEffect, stuck, useless } from './graph-rules.js';
import { timersOf } from '../../machines/definition/state-graph.js';
import type { TeacherSnapshot } from './teacher-real-name.graph.js';
import {
  actorsOf,
  forEveryEdge,
  forEveryState,
  isInReview,
  isLockedByAdministrator,
  leafMetas,
  tellingMeta,
  type Invariant,
} from './teacher-real-name.predicates.js';
import { replacesPassword } from './teacher-real-name.passwords.js';

/** The waits of the teacher machine: the state, its clock's length and what starts it anew. */
const waits: readonly {
  isIn: (snapshot: TeacherSnapshot) => boolean;
  lasts: keyof TeacherPolicy;
  restartedBy?: readonly string[];
}[] = [
  { isIn: (snapshot) => snapshot.matches({ account: 'lockedByFailures' }), lasts: 'lockoutMs' },
  {
    isIn: (snapshot) => snapshot.matches({ journey: { proving: 'atGovernment' } }),
    lasts: 'governmentStayMs',
    restartedBy: ['GO_TO_GOVERNMENT'],
  },
  {
    isIn: (snapshot) => snapshot.matches({ evaluation: 'syncing' }),
    lasts: 'evaluationSyncMs',
    restartedBy: ['CHANGE_PASSWORD', 'RESET_PASSWORD'],
  },
];

function isComplete(meta: StateMeta | undefined): boolean {
  return (
    meta !== undefined &&
    (meta.step === null || teacherSteps.includes(meta.step)) &&
    meta.actors.length > 0 &&
    meta.helpTopic !== ''
  );
}

function isAtTheGoal(snapshot: TeacherSnapshot): boolean {
  return snapshot.can({ type: 'ENTER_EVALUATION', at: 0 });
}

const isMadeToWait = (snapshot: TeacherSnapshot): boolean => isLockedByAdministrator(snapshot) || isInReview(snapshot);

/** Everybody gets there, and knows at every moment what or whom to wait for. Source: domain.md, "Rules that hold in every machine". */
export const progressInvariants: Readonly<Record<string, Invariant>> = {
  'every wait has a clock': forEveryState(
    (snapshot) => timersOf(snapshot).length === waits.filter((wait) => wait.isIn(snapshot)).length,
  ),
  'a wait starts its clock with the policy’s length and stops it at its end': forEveryEdge((edge) =>
    waits.every(({ isIn, lasts, restartedBy = [] }) => {
      const [was, is] = [isIn(edge.from), isIn(edge.to)];
      const starts = is && (!was || (edge.accepted && restartedBy.includes(edge.event.type)));
      const clocks = edge.effects.filter(({ type, params }) => type === 'xstate.raise' && isOf(params, lasts));
      const delay = edge.to.context.policy[lasts];
      return (
        clocks.length === (starts ? 1 : 0) &&
        clocks.every(({ params }) => params['delay'] === delay) &&
        (!was || is || hasEffect(edge, 'xstate.cancel'))
      );
    }),
  ),
  'every state says its step, who can act, and the help topic': forEveryState((snapshot) => {
    const metas: Readonly<Record<string, StateMeta | undefined>> = snapshot.getMeta();
    const nodes = snapshot._nodes.filter((node) => node.parent !== undefined);
    return nodes.every((node) => isComplete(metas[node.id])) && tellingMeta(snapshot) !== undefined;
  }),
  'everybody whom the state names has an event there': (graph) => {
    const able = new Map<TeacherSnapshot, Set<string>>();
    // Another password brings nobody on by itself.
    for (const edge of graph.edges.filter((one) => one.accepted && !replacesPassword(one))) {
      const actors = able.get(edge.from) ?? new Set();
      for (const actor of actorsOf(edge)) actors.add(actor);
      able.set(edge.from, actors);
    }
    return forEveryState((snapshot) => {
      const named = tellingMeta(snapshot)?.actors ?? [];
      return named.length > 0 && named.every((actor) => able.get(snapshot)?.has(actor));
    })(graph);
  },
  'a state that waits for the system has a clock': forEveryState(
    (snapshot) =>
      timersOf(snapshot).length >= leafMetas(snapshot).filter((meta) => meta.actors.includes('system')).length,
  ),
  'no dead end: whom the states name get everybody to the platform': (graph) =>
    stuck(graph, isAtTheGoal, (edge) => {
      const named = leafMetas(edge.from).flatMap((meta) => meta.actors);
      return actorsOf(edge).some((actor) => named.includes(actor));
    }),
  'who is made to wait is freed by the administrator alone': (graph) =>
    stuck(
      graph,
      (snapshot) => !isMadeToWait(snapshot),
      (edge) => actorsOf(edge).includes('administrator'),
    ),
  'who is neither locked nor under review gets there alone': (graph) =>
    stuck(
      graph,
      (snapshot) => isAtTheGoal(snapshot) || isMadeToWait(snapshot),
      (edge) => !isMadeToWait(edge.to) && actorsOf(edge).some((actor) => actor === 'teacher' || actor === 'system'),
    ),
  'every state and every event is of use': (graph) => useless(graph, teacherEventTypes),
};

/** Whether a started clock is the wait's: `lockout` of `xstate.after.lockout.…`. */
function isOf(params: Readonly<Record<string, unknown>>, lasts: keyof TeacherPolicy): boolean {
  return String(params['id']).split('.')[2] === lasts.slice(0, -'Ms'.length);
}

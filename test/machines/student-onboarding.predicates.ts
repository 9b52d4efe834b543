import type { Actor } from '../../machines/student-onboarding/events.js';
import { studentEventActors } from '../../machines/student-onboarding/events.js';
import type { StateMeta } from '../../machines/student-onboarding/steps.js';
import { isTimer, keyOf, type Edge, type StudentGraph, type StudentSnapshot } from './student-onboarding.graph.js';

/** Finds where a graph breaks a rule: one line for each place, none if it holds. */
export type Invariant = (graph: StudentGraph) => string[];

export const isLockedByAdministrator = (snapshot: StudentSnapshot): boolean =>
  snapshot.matches({ account: 'neverUnlocked' }) || snapshot.matches({ account: 'lockedByAdministrator' });

export const isEvaluationOpen = (snapshot: StudentSnapshot): boolean => !snapshot.matches({ evaluation: 'closed' });

export const isSame = (a: StudentSnapshot, b: StudentSnapshot): boolean => keyOf(a) === keyOf(b);

/** How far the journey is; a registrar's review is as far as the student's own answer. */
export function progressOf(snapshot: StudentSnapshot): number {
  const order = ['signIn', 'statusVerification', 'passwordChange', 'phoneBinding', 'arrived'] as const;
  return order.findIndex((journey) => snapshot.matches({ journey }));
}

/** Everything but whether the account may be used. */
export function journeyOf(snapshot: StudentSnapshot): string {
  const { journey, evaluation } = snapshot.value;
  return JSON.stringify([journey, evaluation, snapshot.context]);
}

export function actorsOf(edge: Edge): readonly Actor[] {
  return isTimer(edge.event) ? ['system'] : studentEventActors[edge.event.type];
}

export const hasEffect = (edge: Edge, type: string, params: Readonly<Record<string, unknown>> = {}): boolean =>
  edge.effects.some(
    (effect) => effect.type === type && Object.entries(params).every(([name, value]) => effect.params[name] === value),
  );

/** What the innermost active states say about themselves, in no order that can be relied on. */
export function leafMetas(snapshot: StudentSnapshot): StateMeta[] {
  const metas: Readonly<Record<string, StateMeta | undefined>> = snapshot.getMeta();
  const leaves = snapshot._nodes.filter((node) => node.type === 'atomic');
  return leaves.map((node) => metas[node.id]).filter((meta) => meta !== undefined);
}

/** The state that the student is told about: a lock if there is one, else the journey. */
export function tellingMeta(snapshot: StudentSnapshot): StateMeta | undefined {
  const telling = leafMetas(snapshot).filter((meta) => meta.step !== null);
  return telling.find((meta) => meta.step === 'LOCKED') ?? telling[0];
}

export const forEveryState =
  (holds: (snapshot: StudentSnapshot, graph: StudentGraph) => boolean): Invariant =>
  (graph) =>
    [...graph.states].filter(([, snapshot]) => !holds(snapshot, graph)).map(([key]) => key);

export const forEveryEdge =
  (holds: (edge: Edge, graph: StudentGraph) => boolean): Invariant =>
  (graph) =>
    graph.edges
      .filter((edge) => !holds(edge, graph))
      .map((edge) => `${keyOf(edge.from)} ${JSON.stringify(edge.event)} ${keyOf(edge.to)}`);

/** Every accepted event of one type. Names a graph that has none, since nothing would be proved by it. */
export const forEveryAccepted =
  (type: string, holds: (edge: Edge, graph: StudentGraph) => boolean): Invariant =>
  (graph) => {
    const accepted = { ...graph, edges: graph.edges.filter((edge) => edge.accepted && edge.event.type === type) };
    return accepted.edges.length === 0 ? [`${type} is accepted nowhere`] : forEveryEdge(holds)(accepted);
  };

/** The states from which the goal cannot be reached over the edges that are allowed. */
export function stuck(
  graph: StudentGraph,
  isGoal: (snapshot: StudentSnapshot) => boolean,
  isAllowed: (edge: Edge) => boolean,
): string[] {
  const saved = new Set([...graph.states].filter(([, snapshot]) => isGoal(snapshot)).map(([key]) => key));
  const allowed = graph.edges
    .filter((edge) => edge.accepted && isAllowed(edge))
    .map((edge) => [keyOf(edge.from), keyOf(edge.to)] as const);
  for (let before = -1; before !== saved.size;) {
    before = saved.size;
    for (const [from, to] of allowed) if (saved.has(to)) saved.add(from);
  }
  return [...graph.states.keys()].filter((key) => !saved.has(key));
}

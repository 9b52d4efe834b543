import type { AnyMachineSnapshot } from 'xstate';
import { keyOf, type Edge, type StateGraph } from './state-graph.js';

/** Finds where a graph breaks a rule: one line for each place, none if it holds. */
export type Rule<G> = (graph: G) => string[];

type AnyGraph = Pick<StateGraph, 'machine'> & {
  readonly states: ReadonlyMap<string, AnyMachineSnapshot>;
  readonly edges: readonly Edge<AnyMachineSnapshot, { readonly type: string }>[];
};
type SnapshotOf<G> = G extends { readonly states: ReadonlyMap<string, infer S> } ? S : never;
type EdgeOf<G> = G extends { readonly edges: readonly (infer E)[] } ? E : never;

/** The ways to say what must hold in a graph, for graphs of one machine. */
export function rulesOf<G extends AnyGraph>() {
  const edgesOf = (graph: G) => graph.edges as readonly EdgeOf<G>[];
  const statesOf = (graph: G) => [...graph.states] as [string, SnapshotOf<G>][];
  const described = (edge: EdgeOf<G>) => {
    const { from, event, to } = edge as AnyGraph['edges'][number];
    return `${keyOf(from)} ${JSON.stringify(event)} ${keyOf(to)}`;
  };

  const forEveryState =
    (holds: (snapshot: SnapshotOf<G>, graph: G) => boolean): Rule<G> =>
    (graph) =>
      statesOf(graph)
        .filter(([, snapshot]) => !holds(snapshot, graph))
        .map(([key]) => key);

  const forEveryEdge =
    (holds: (edge: EdgeOf<G>, graph: G) => boolean): Rule<G> =>
    (graph) =>
      edgesOf(graph)
        .filter((edge) => !holds(edge, graph))
        .map(described);

  /** Every accepted event of one type. Names a graph that has none, since nothing would be proved by it. */
  const forEveryAccepted =
    (type: string, holds: (edge: EdgeOf<G>, graph: G) => boolean): Rule<G> =>
    (graph) => {
      const accepted = edgesOf(graph).filter((edge) => {
        const { accepted, event } = edge as AnyGraph['edges'][number];
        return accepted && event.type === type;
      });
      return accepted.length === 0
        ? [`${type} is accepted nowhere`]
        : accepted.filter((edge) => !holds(edge, graph)).map(described);
    };

  return { forEveryState, forEveryEdge, forEveryAccepted };
}

/** The states from which the goal cannot be reached over the edges that are allowed. */
export function stuck<G extends AnyGraph>(
  graph: G,
  isGoal: (snapshot: SnapshotOf<G>) => boolean,
  isAllowed: (edge: EdgeOf<G>) => boolean,
): string[] {
  const states = [...graph.states] as [string, SnapshotOf<G>][];
  const saved = new Set(states.filter(([, snapshot]) => isGoal(snapshot)).map(([key]) => key));
  const allowed = graph.edges
    .filter((edge) => edge.accepted && isAllowed(edge as EdgeOf<G>))
    .map((edge) => [keyOf(edge.from), keyOf(edge.to)] as const);
  for (let before = -1; before !== saved.size;) {
    before = saved.size;
    for (const [from, to] of allowed) if (saved.has(to)) saved.add(from);
  }
  return [...graph.states.keys()].filter((key) => !saved.has(key));
}

export const hasEffect = (
  edge: Pick<Edge, 'effects'>,
  type: string,
  params: Readonly<Record<string, unknown>> = {},
): boolean =>
  edge.effects.some(
    (effect) => effect.type === type && Object.entries(params).every(([name, value]) => effect.params[name] === value),
  );

/** What the innermost active states say about themselves, in no order that can be relied on. */
export function leafMetasOf<M>(snapshot: AnyMachineSnapshot): M[] {
  const metas = snapshot.getMeta() as Readonly<Record<string, M | undefined>>;
  const leaves = snapshot._nodes.filter((node) => node.type === 'atomic');
  return leaves.map((node) => metas[node.id]).filter((meta) => meta !== undefined);
}

/** The state that a person is told about: a lock if there is one, else the journey. */
export function tellingMetaOf<M extends { readonly step: string | null }>(snapshot: AnyMachineSnapshot): M | undefined {
  const telling = leafMetasOf<M>(snapshot).filter((meta) => meta.step !== null);
  return telling.find((meta) => meta.step === 'LOCKED') ?? telling[0];
}

interface Node {
  readonly id: string;
  readonly states: Readonly<Record<string, Node>>;
}

/** A state node's id and those of all nodes inside it. */
export function nodeIds(node: Node): string[] {
  return [node.id, ...Object.values(node.states).flatMap(nodeIds)];
}

/** The states that cannot be reached, and the events that are accepted nowhere. */
export function useless({ machine, states, edges }: AnyGraph, eventTypes: readonly string[]): string[] {
  const reached = new Set([...states.values()].flatMap((snapshot) => snapshot._nodes.map((node) => node.id)));
  const accepted = new Set(edges.filter((edge) => edge.accepted).map((edge) => edge.event.type));
  return [
    ...nodeIds(machine.root).filter((id) => !reached.has(id)),
    ...eventTypes.filter((type) => !accepted.has(type)),
  ];
}

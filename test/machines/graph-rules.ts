import type { AnyMachineSnapshot } from 'xstate';
import { keyOf, type Edge, type StateGraph } from '../../machines/definition/state-graph.js';

/** Finds where a graph breaks a rule: one line for each place, none if it holds. */
export interface Rule<G> {
  (graph: G): string[];
  /** The same of a part of a graph: only what breaks the rule in the whole as well. Without it a part proves nothing. */
  readonly inPart?: (graph: G) => string[];
}

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

  /** A rule of states or edges one by one, of which a part of the graph has fewer. */
  const local = (rule: Rule<G>): Rule<G> => Object.assign((graph: G) => rule(graph), { inPart: rule });

  const forEveryState = (holds: (snapshot: SnapshotOf<G>, graph: Pick<G, 'machine'>) => boolean): Rule<G> =>
    local((graph) =>
      statesOf(graph)
        .filter(([, snapshot]) => !holds(snapshot, graph))
        .map(([key]) => key),
    );

  const forEveryEdge = (holds: (edge: EdgeOf<G>, graph: Pick<G, 'machine'>) => boolean): Rule<G> =>
    local((graph) =>
      edgesOf(graph)
        .filter((edge) => !holds(edge, graph))
        .map(described),
    );

  /** Every accepted event of one type. Names a graph that has none, since nothing would be proved by it. */
  const forEveryAccepted = (type: string, holds: (edge: EdgeOf<G>, graph: Pick<G, 'machine'>) => boolean): Rule<G> => {
    const isAccepted = (edge: EdgeOf<G>) => {
      const { accepted, event } = edge as AnyGraph['edges'][number];
      return accepted && event.type === type;
    };
    const inPart = (graph: G) =>
      edgesOf(graph)
        .filter((edge) => isAccepted(edge) && !holds(edge, graph))
        .map(described);
    const inWhole = (graph: G) => (edgesOf(graph).some(isAccepted) ? inPart(graph) : [`${type} is accepted nowhere`]);
    return Object.assign(inWhole, { inPart });
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

/**
 * The rules by these names that hold nevertheless. Walks no further than all are seen broken: a rule that is broken in a
 * part of the graph is broken in the whole.
 */
export function unbroken<G>(
  parts: Iterable<G>,
  rules: Readonly<Record<string, Rule<G>>>,
  names: readonly string[],
): string[] {
  let whole: G | undefined;
  for (whole of parts) {
    const part = whole;
    if (names.every((name) => (rules[name]?.inPart?.(part) ?? []).length > 0)) return [];
  }
  return names.filter((name) => whole === undefined || (rules[name]?.(whole) ?? []).length === 0);
}

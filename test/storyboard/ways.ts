import type { AnyMachineSnapshot } from 'xstate';
import { innermost } from '../../machines/definition/parts.js';
import { keyOf, walkAll, type Edge, type StateGraph } from '../../machines/definition/state-graph.js';
import type { RegisteredMachine } from '../../machines/registry.js';

/** What happens to somebody, as the walk of the machine names it; `xstate.after.…` is the end of a wait. */
export interface Happening {
  readonly type: string;
}

/** How somebody comes to a state by as few events as possible. */
export interface Way {
  /** `journey.passwordChange` */
  readonly state: string;
  readonly events: readonly Happening[];
  readonly snapshot: AnyMachineSnapshot;
}

/**
 * For each innermost state of a machine, the shortest way there through its own graph.
 *
 * @param usual by a region, or by all that a region does not say, the states of other regions that are wanted meanwhile,
 *   the most wanted first; what cannot be had is done without
 */
export function waysOf({ machine, walk }: RegisteredMachine, usual: (state: string) => readonly string[]): Way[] {
  const events = walk.events();
  const graph: StateGraph = walkAll(machine, walk.input, () => events);
  const before = firstEdges(graph);
  // In the order in which the walk found them: those of the shortest ways first.
  const snapshots = [...graph.states.values()].map((snapshot) => ({ snapshot, in: innermost(snapshot.value) }));
  return leavesOf(machine.root).map((state) => {
    const wanted = usual(state);
    const lacks = (found: readonly string[]) => wanted.map((one) => (found.includes(one) ? '0' : '1')).join('');
    const [best] = snapshots
      .filter((one) => one.in.includes(state))
      .toSorted((a, b) => lacks(a.in).localeCompare(lacks(b.in)));
    if (best === undefined) throw new Error(`nothing leads to ${state}`);
    return { state, events: eventsTo(before, best.snapshot), snapshot: best.snapshot };
  });
}

interface Node {
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, Node>>;
}

/** The paths of the innermost states, in the order of the definition. */
export function leavesOf(node: Node): string[] {
  const inner = Object.values(node.states);
  return inner.length === 0 ? [node.path.join('.')] : inner.flatMap(leavesOf);
}

/** By which edge each state was found: the walk goes from near to far. */
function firstEdges({ edges }: StateGraph): ReadonlyMap<string, Edge> {
  const found = new Map<string, Edge>();
  for (const edge of edges) {
    const to = keyOf(edge.to);
    if (edge.accepted && to !== keyOf(edge.from) && !found.has(to)) found.set(to, edge);
  }
  return found;
}

function eventsTo(before: ReadonlyMap<string, Edge>, snapshot: AnyMachineSnapshot): Happening[] {
  const way: Happening[] = [];
  const [start] = [...before.values()];
  const first = start === undefined ? keyOf(snapshot) : keyOf(start.from);
  for (let at = keyOf(snapshot); at !== first;) {
    const edge = before.get(at);
    if (edge === undefined) throw new Error('the walk does not hang together');
    way.unshift(edge.event);
    at = keyOf(edge.from);
  }
  return way;
}

import type { AnyMachineSnapshot } from 'xstate';
import type { RegisteredMachine } from '../registry.js';
import { joined, shapeOf, type ContextShape } from './context-shape.js';
import { byText, inOrder, type MachineDefinition } from './definition.js';
import { definitionOf } from './define.js';
import { innermost } from './parts.js';
import { timersOf, walkInParts } from './state-graph.js';

/** A state in which flows of a version can be stored. */
export interface Example {
  /** The active innermost states, as `flow.state_value` has them. */
  readonly state: string;
  /** The waits whose deadlines are stored with it, by the events that their ends send. */
  readonly waits: readonly string[];
  /** One snapshot of it as it is stored; its ids are invented. */
  readonly snapshot: Readonly<Record<string, unknown>>;
}

/** A version of a machine as it was when it was released, kept as data in `machines/released`. */
export interface Release {
  /** Of what the machine was read where the file was written afterwards. */
  readonly rebuiltFrom?: string;
  readonly definition: MachineDefinition;
  /** What its contexts hold. */
  readonly context: ContextShape;
  /** Each state value that can be reached, and each kind of context, at least once. */
  readonly examples: readonly Example[];
}

/** No machine of ours has a tenth of it; one that counts without an end has more. */
const mostStates = 50_000;

/**
 * The present version of a machine as it would be released now. Walks its state graph: seconds for a large one.
 *
 * @throws RangeError if the walk comes to no end
 */
export function releaseOf(registered: RegisteredMachine): Release {
  const snapshots = reachable(registered);
  const seen = new Set<string>();
  const examples: Example[] = [];
  for (const snapshot of snapshots) {
    const marks = marksOf({ state: stateOf(snapshot.value), snapshot: { context: snapshot.context } }).filter(
      (mark) => !seen.has(mark),
    );
    for (const mark of marks) seen.add(mark);
    if (marks.length > 0) examples.push(exampleOf(registered, snapshot));
  }
  const context = joined(snapshots.map((snapshot) => shapeOf(snapshot.context)));
  return { definition: definitionOf(registered), context, examples: sorted(examples) };
}

function reachable({ id, machine, walk }: RegisteredMachine): AnyMachineSnapshot[] {
  const events = walk.events();
  let found: readonly AnyMachineSnapshot[] = [];
  for (const { states } of walkInParts(machine, walk.input, () => events)) {
    if (states.size > mostStates) throw new RangeError(`the state graph of ${id} comes to no end`);
    found = [...states.values()];
  }
  return [...found];
}

function exampleOf({ machine }: RegisteredMachine, snapshot: AnyMachineSnapshot): Example {
  const stored = JSON.parse(JSON.stringify(machine.getPersistedSnapshot(snapshot))) as Record<string, unknown>;
  const waits = timersOf(snapshot).map(({ type }) => type as string);
  return { state: stateOf(snapshot.value), waits: waits.sort(byText), snapshot: inOrder(stored) };
}

/** The active innermost states of a state value: the same text for the same configuration. */
export function stateOf(value: unknown): string {
  return innermost(value).sort(byText).join(' ');
}

function sorted(examples: readonly Example[]): Example[] {
  return [...examples].sort((a, b) => byText(a.state, b.state) || byText(JSON.stringify(a), JSON.stringify(b)));
}

/**
 * A release as its file has to be after a change that needs no new version: the present definition, and beside the states
 * that could be stored before those that can be now.
 */
export function amended(released: Release, present: Release): Release {
  const known = new Set(released.examples.flatMap(marksOf));
  const come = present.examples.filter((example) => marksOf(example).some((mark) => !known.has(mark)));
  const context = joined([released.context, present.context]);
  return { ...released, definition: present.definition, context, examples: sorted([...released.examples, ...come]) };
}

/** What an example is kept for: its state, and what its context holds. */
function marksOf({ state, snapshot }: Pick<Example, 'state' | 'snapshot'>): [string, string] {
  return [state, JSON.stringify(inOrder(shapeOf(snapshot['context'])))];
}

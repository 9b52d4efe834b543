import type { AnyStateMachine } from 'xstate';
import type { RegisteredMachine } from '../registry.js';
import {
  byText,
  inOrder,
  triggerOf,
  type Json,
  type MachineDefinition,
  type StateDefinition,
  type TransitionDefinition,
} from './definition.js';
import { actionsOf, guardOf } from './parts.js';

/** What a definition needs of XState's state nodes. */
interface Node {
  readonly key: string;
  readonly id: string;
  readonly path: readonly string[];
  readonly type: StateDefinition['type'];
  readonly history: 'shallow' | 'deep' | false;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly meta?: Json;
  readonly entry: readonly unknown[];
  readonly exit: readonly unknown[];
  readonly invoke: readonly unknown[];
  readonly initial: { readonly target?: readonly Node[] };
  readonly transitions: ReadonlyMap<string, readonly Transition[]>;
  readonly always?: readonly Transition[];
  readonly states: Readonly<Record<string, Node>>;
  readonly parent?: Node;
  readonly config: { readonly target?: string };
}

interface Transition {
  readonly eventType: string;
  readonly delay?: string | number;
  readonly guard?: unknown;
  readonly target?: readonly Node[];
  readonly reenter: boolean;
  readonly actions: readonly unknown[];
}

/**
 * A machine as data, read from XState's own machine.
 *
 * @throws RangeError if something in it has no name, or if it invokes actors, which a definition does not tell of
 */
export function definitionOf({
  id,
  version,
  machine,
}: Pick<RegisteredMachine, 'id' | 'version' | 'machine'>): MachineDefinition {
  const { guards, delays } = machine.implementations;
  const named = Object.entries(delays).map(([name, delay]) => [name, typeof delay === 'number' ? delay : 'code']);
  return {
    id,
    version,
    guards: inOrder(namedGuards(guards, machine)),
    delays: inOrder(Object.fromEntries(named) as MachineDefinition['delays']),
    root: stateOf(machine.root as unknown as Node, machine),
  };
}

function namedGuards(guards: Readonly<Record<string, unknown>>, machine: AnyStateMachine): MachineDefinition['guards'] {
  return Object.fromEntries(
    Object.entries(guards).map(([name, guard]) => {
      const isCombined = typeof guard === 'function' && 'check' in guard;
      return [name, isCombined ? guardOf(guard, machine, `the guard ${name}`) : 'code'];
    }),
  );
}

function stateOf(node: Node, machine: AnyStateMachine): StateDefinition {
  if (node.invoke.length > 0) throw new RangeError(`${node.id} invokes an actor, which no definition tells of`);
  const { key, type, description, meta } = node;
  const transitions = transitionsOf(node, machine);
  const states = Object.values(node.states).map((inner) => stateOf(inner, machine));
  return {
    key,
    type,
    ...(type === 'compound' && { initial: node.initial.target?.[0]?.key }),
    ...(node.history !== false && { history: node.history, ...historyTarget(node, machine) }),
    ...(description !== undefined && { description }),
    ...(node.tags.length > 0 && { tags: node.tags }),
    ...(meta !== undefined && { meta: inOrder(meta) }),
    ...some('entry', actionsOf(node.entry, machine, node.id)),
    ...some('exit', actionsOf(node.exit, machine, node.id)),
    ...some('transitions', transitions),
    ...some('states', states),
  };
}

function historyTarget({ config: { target }, parent }: Node, machine: AnyStateMachine): { target?: string } {
  if (target === undefined) return {};
  const path = target.startsWith('#') ? machine.getStateNodeById(target).path : parent?.states[target]?.path;
  return { target: path?.join('.') };
}

function some<K extends string, T>(key: K, values: readonly T[]): { [key in K]?: readonly T[] } {
  return (values.length > 0 ? { [key]: values } : {}) as { [key in K]?: readonly T[] };
}

function transitionsOf(node: Node, machine: AnyStateMachine): TransitionDefinition[] {
  const all = [
    ...[...node.transitions.values()].flat(),
    ...(node.always ?? []).map((one) => ({ ...one, eventType: '' })),
  ];
  // The order of a state's events says nothing, that of an event's ways says which is asked first: the sort keeps it.
  return all.map((one) => transitionOf(one, node, machine)).sort((a, b) => byText(triggerOf(a), triggerOf(b)));
}

function transitionOf(transition: Transition, node: Node, machine: AnyStateMachine): TransitionDefinition {
  const { guard, target, reenter, actions } = transition;
  const where = `${transition.eventType || 'always'} in ${node.id}`;
  return {
    ...triggerFrom(transition, node),
    ...(guard !== undefined && { guard: guardOf(guard, machine, where) }),
    ...(target !== undefined && { targets: target.map(({ path }) => path.join('.')) }),
    ...(reenter && { reenter: true as const }),
    ...some('actions', actionsOf(actions, machine, where)),
  };
}

function triggerFrom(
  { eventType, delay }: Transition,
  { id }: Node,
): Pick<TransitionDefinition, 'on' | 'after' | 'always' | 'done'> {
  if (delay !== undefined) return { after: String(delay) };
  if (eventType === '') return { always: true };
  return eventType === `xstate.done.state.${id}` ? { done: true } : { on: eventType };
}

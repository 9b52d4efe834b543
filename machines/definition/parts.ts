import { and, not, or, type AnyStateMachine } from 'xstate';
import { inOrder, type ActionDefinition, type GuardDefinition, type Json, type Params } from './definition.js';

/** XState's own guards and actions are functions that carry what they were made of. */
interface BuiltIn {
  readonly check?: unknown;
  readonly guards?: readonly unknown[];
  readonly stateValue?: unknown;
  readonly type?: string;
  readonly id?: unknown;
  readonly sendId?: unknown;
}
interface Named {
  readonly type: string;
  readonly params?: unknown;
}

const combined = new Map<unknown, 'and' | 'or' | 'not'>([
  [(and([]) as BuiltIn).check, 'and'],
  [(or([]) as BuiltIn).check, 'or'],
  [(not('any') as BuiltIn).check, 'not'],
]);

/**
 * A guard as data.
 *
 * @param where what to say of it if it has no name
 * @throws RangeError if it has none
 */
export function guardOf(guard: unknown, machine: AnyStateMachine, where: string): GuardDefinition {
  if (typeof guard === 'string') return guard;
  if (typeof guard === 'object' && guard !== null && 'type' in guard) {
    const { type, params } = guard as Named;
    return params === undefined ? type : { type, params: paramsOf(params) };
  }
  const { check, guards = [], stateValue } = guard as BuiltIn;
  if (stateValue !== undefined) return inState(stateValue, machine);
  const how = combined.get(check);
  if (how === undefined) throw new RangeError(`${where} has a guard without a name: give it one in setup()`);
  const inner = guards.map((one) => guardOf(one, machine, where));
  if (how === 'not') return { not: inner[0] as GuardDefinition };
  return how === 'and' ? { and: inner } : { or: inner };
}

function inState(value: unknown, machine: AnyStateMachine): GuardDefinition {
  const paths =
    typeof value === 'string' && value.startsWith('#')
      ? [machine.getStateNodeById(value).path.join('.')]
      : innermost(value);
  return paths.length === 1 ? { in: paths[0] as string } : { and: paths.map((path) => ({ in: path })) };
}

/**
 * The paths of the innermost states of a state value, `journey.arrived.settled`.
 *
 * @param value XState's: a key, or values by keys
 */
export function innermost(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, inner]) =>
    innermost(inner).map((path) => (path === '' ? key : `${key}.${path}`)),
  );
}

/**
 * Actions as data. Those by which XState keeps the clocks of waits are left out: the wait says it.
 *
 * @throws RangeError if one has no name
 */
export function actionsOf(actions: readonly unknown[], machine: AnyStateMachine, where: string): ActionDefinition[] {
  return actions.filter((action) => !keepsClock(action)).map((action) => actionOf(action, machine, where));
}

function keepsClock(action: unknown): boolean {
  const { type, id, sendId } = action as BuiltIn;
  return (type === 'xstate.raise' || type === 'xstate.cancel') && String(id ?? sendId).startsWith('xstate.after.');
}

function actionOf(action: unknown, machine: AnyStateMachine, where: string): ActionDefinition {
  if (typeof action === 'function')
    throw new RangeError(`${where} has an action without a name: give it one in setup()`);
  const { type, params } = typeof action === 'string' ? { type: action, params: undefined } : (action as Named);
  const given = params === undefined || isEmpty(params) ? {} : { params: paramsOf(params) };
  const implementation = machine.implementations.actions[type] as BuiltIn | undefined;
  return implementation?.type === 'xstate.assign' ? { assign: type, ...given } : { effect: type, ...given };
}

function paramsOf(params: unknown): Params {
  return typeof params === 'function' ? 'computed' : inOrder(params as { readonly [name: string]: Json });
}

function isEmpty(params: unknown): boolean {
  return typeof params === 'object' && Object.keys(params as object).length === 0;
}

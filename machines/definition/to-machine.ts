import { and, assign, createMachine, not, or, stateIn, type AnyStateMachine } from 'xstate';
import {
  type ActionDefinition,
  type GuardDefinition,
  type MachineDefinition,
  type StateDefinition,
  type TransitionDefinition,
} from './definition.js';

type Functions = Readonly<Record<string, unknown>>;

/** The bodies that a definition does not have, by their names: XState's `machine.implementations` fits. */
export interface Bodies {
  /** What the context begins with, or what makes it of the input. */
  readonly context?: unknown;
  readonly guards?: Functions;
  readonly actions?: Functions;
  readonly delays?: Functions;
}

/**
 * A running machine made of a definition: the same states, transitions and guards. Effects whose parameters are
 * `computed` have none, since a definition does not tell how.
 *
 * @param bodies without those of guards and waits it can be drawn, but not run through them
 */
export function machineFrom(definition: MachineDefinition, bodies: Bodies = {}): AnyStateMachine {
  const { id, root } = definition;
  const written = Object.entries(definition.guards).filter(([, guard]) => guard !== 'code');
  const guards = Object.fromEntries(written.map(([name, guard]) => [name, guardFrom(guard)]));
  const lengths = Object.entries(definition.delays).filter(([, length]) => length !== 'code');
  const config = { ...stateFrom(root, id), id, context: bodies.context ?? {} };
  return createMachine(
    config as never,
    {
      guards: { ...codeOf(definition.guards, unknownGuard), ...guards, ...bodies.guards },
      delays: { ...codeOf(definition.delays, unknownDelay), ...Object.fromEntries(lengths), ...bodies.delays },
      actions: { ...withoutBodies(root), ...bodies.actions },
    } as never,
  ) as AnyStateMachine;
}

const unknownGuard = (name: string) => (): never => {
  throw new RangeError(`the guard ${name} has no body`);
};
const unknownDelay = (name: string) => (): never => {
  throw new RangeError(`the wait ${name} has no length`);
};

function codeOf<T>(named: Readonly<Record<string, unknown>>, body: (name: string) => T): Record<string, T> {
  const code = Object.keys(named).filter((name) => named[name] === 'code');
  return Object.fromEntries(code.map((name) => [name, body(name)]));
}

/** Effects do nothing here, and assignments are known as such although they assign nothing. */
function withoutBodies(root: StateDefinition): Functions {
  const all = actionsIn(root);
  return Object.fromEntries(
    all.map((action) => ('assign' in action ? [action.assign, assign({})] : [action.effect, () => undefined])),
  );
}

function actionsIn({ entry = [], exit = [], transitions = [], states = [] }: StateDefinition): ActionDefinition[] {
  const own = [...entry, ...exit, ...transitions.flatMap(({ actions = [] }) => actions)];
  return [...own, ...states.flatMap(actionsIn)];
}

function stateFrom(state: StateDefinition, machine: string): Record<string, unknown> {
  const { type, initial, history, description, tags, meta, entry = [], exit = [], transitions = [], states } = state;
  const by = (has: (one: TransitionDefinition) => boolean) =>
    transitions.filter(has).map((one) => transitionFrom(one, machine));
  const grouped = (name: 'on' | 'after') => {
    const names = [...new Set(transitions.flatMap((one) => one[name] ?? []))];
    return Object.fromEntries(names.map((each) => [each, by((one) => one[name] === each)]));
  };
  return {
    ...(type !== 'atomic' && type !== 'compound' && { type }),
    initial,
    history,
    ...(state.target !== undefined && { target: `#${machine}.${state.target}` }),
    description,
    tags,
    meta,
    entry: entry.map(actionFrom),
    exit: exit.map(actionFrom),
    on: grouped('on'),
    after: grouped('after'),
    always: by(({ always }) => always === true),
    onDone: by(({ done }) => done === true),
    states: states && Object.fromEntries(states.map((inner) => [inner.key, stateFrom(inner, machine)])),
  };
}

function transitionFrom({ guard, targets, reenter, actions = [] }: TransitionDefinition, machine: string) {
  return {
    ...(guard !== undefined && { guard: guardFrom(guard) }),
    ...(targets !== undefined && {
      target: targets.map((path) => (path === '' ? `#${machine}` : `#${machine}.${path}`)),
    }),
    ...(reenter && { reenter }),
    actions: actions.map(actionFrom),
  };
}

function actionFrom(action: ActionDefinition) {
  const type = 'assign' in action ? action.assign : action.effect;
  return action.params === undefined ? { type, params: {} } : { type, params: paramsFrom(action.params) };
}

function paramsFrom(params: NonNullable<ActionDefinition['params']>) {
  return params === 'computed' ? () => ({}) : params;
}

function guardFrom(guard: GuardDefinition): unknown {
  if (typeof guard === 'string') return guard;
  if ('type' in guard) return { type: guard.type, params: paramsFrom(guard.params) };
  if ('in' in guard) return stateIn(valueAt(guard.in));
  if ('not' in guard) return not(guardFrom(guard.not) as never);
  return 'and' in guard ? and(guard.and.map(guardFrom) as never) : or(guard.or.map(guardFrom) as never);
}

/** `journey.arrived` as a state value that is matched in part. */
function valueAt(path: string): never {
  const [last = '', ...outer] = path.split('.').reverse();
  return outer.reduce<unknown>((inner, key) => ({ [key]: inner }), last) as never;
}

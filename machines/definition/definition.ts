/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What is handed to a guard or an effect; `computed` where the machine works it out from event and context. */
export type Params = { readonly [name: string]: Json } | 'computed';

/** A guard by its name, or how named ones are combined. `in`: a state is active, by its path. */
export type GuardDefinition =
  | string
  | { readonly type: string; readonly params: Params }
  | { readonly and: readonly GuardDefinition[] }
  | { readonly or: readonly GuardDefinition[] }
  | { readonly not: GuardDefinition }
  | { readonly in: string };

/** What a transition does, by its name: writes to the context, or asks something of the world. */
export type ActionDefinition =
  { readonly assign: string; readonly params?: Params } | { readonly effect: string; readonly params?: Params };

/** One way out of a state, or something that happens in it. Exactly one of `on`, `after`, `always`, `done` says when. */
export interface TransitionDefinition {
  /** The event's type. */
  readonly on?: string;
  /** The wait's name, or its length in milliseconds. */
  readonly after?: string;
  readonly always?: true;
  /** The state has come to its final state. */
  readonly done?: true;
  readonly guard?: GuardDefinition;
  /** Paths of states from the root, `journey.arrived`. Missing: everything stays; with no actions either, the event is forbidden. */
  readonly targets?: readonly string[];
  readonly reenter?: true;
  readonly actions?: readonly ActionDefinition[];
}

export interface StateDefinition {
  readonly key: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** The key of the state inside that it begins with. */
  readonly initial?: string;
  readonly history?: 'shallow' | 'deep';
  /** Of a history: the path of the state to begin with where there is none yet. */
  readonly target?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  /** What the state says about itself: step, who can bring it on, help topic. */
  readonly meta?: Json;
  readonly entry?: readonly ActionDefinition[];
  readonly exit?: readonly ActionDefinition[];
  /** By when, and of the same event in the order in which they are asked. */
  readonly transitions?: readonly TransitionDefinition[];
  /** In the machine's own order, by which regions take turns. */
  readonly states?: readonly StateDefinition[];
}

/**
 * A machine as data: everything but the bodies of its functions. The same machine gives the same definition, so that a
 * difference between two texts is a difference between two machines.
 */
export interface MachineDefinition {
  readonly id: string;
  readonly version: number;
  /** The named guards: how they are combined, or `code`. */
  readonly guards: Readonly<Record<string, GuardDefinition | 'code'>>;
  /** The named waits: milliseconds, or `code` where the context has them. */
  readonly delays: Readonly<Record<string, number | 'code'>>;
  readonly root: StateDefinition;
}

/** When a transition happens, in a word: `UNLOCK`, `after lockout`, `always`, `done`. */
export function triggerOf({ on, after, always }: TransitionDefinition): string {
  if (on !== undefined) return on;
  if (after !== undefined) return `after ${after}`;
  return always === true ? 'always' : 'done';
}

/** The states by their paths from the root, whose own path is empty; outer ones before inner ones. */
export function statesByPath({ root }: Pick<MachineDefinition, 'root'>): Map<string, StateDefinition> {
  const found = new Map<string, StateDefinition>();
  const collect = (state: StateDefinition, path: string): void => {
    found.set(path, state);
    for (const inner of state.states ?? []) collect(inner, pathIn(path, inner.key));
  };
  collect(root, '');
  return found;
}

/** The path of a state inside another one. */
export function pathIn(outer: string, key: string): string {
  return outer === '' ? key : `${outer}.${key}`;
}

/** The path of the innermost state that a machine begins in; of several regions, in the first. */
export function initialLeaf({ root }: Pick<MachineDefinition, 'root'>): string {
  let [state, path] = [root, ''];
  for (;;) {
    const { initial, states = [] } = state;
    const inner = states.find(({ key }) => key === initial) ?? states[0];
    if (inner === undefined) return path;
    [state, path] = [inner, pathIn(path, inner.key)];
  }
}

/** Whether a state is the other one or inside it. */
export function isWithin(path: string, outer: string): boolean {
  return outer === '' || path === outer || path.startsWith(`${outer}.`);
}

/** The same value with the keys of its objects in order; what JSON leaves out is left out. */
export function inOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inOrder) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => byText(a, b)).map(([key, inner]) => [key, inOrder(inner)])) as T;
}

/** Whether two values say the same as JSON, whatever the order of their keys. */
export function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

/** An order that does not depend on a language. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `Map.groupBy`, which the engines of schools' browsers do not have. */
export function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

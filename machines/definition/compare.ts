import {
  byText,
  groupedBy,
  isEqual,
  statesByPath,
  triggerOf,
  type ActionDefinition,
  type Json,
  type MachineDefinition,
  type StateDefinition,
  type TransitionDefinition,
} from './definition.js';
import { gradeOfAdded, gradeOfPart, gradeOfState, type Both, type Grade } from './grades.js';

/** One difference between two definitions. `before` is missing where something came in, `after` where it is gone. */
export interface Change {
  readonly what: 'state' | 'transition' | 'guard' | 'delay' | 'effect' | 'assignment';
  readonly kind: 'added' | 'removed' | 'changed';
  /** The state's path, the empty one for the whole machine; or the name of what has one. */
  readonly at: string;
  /** Of a transition: when it happens. Of a changed state: which of its properties. */
  readonly detail?: string;
  readonly before?: Json;
  readonly after?: Json;
  readonly grade: Grade;
}

/**
 * What was added, removed and changed from one definition to another: states, then transitions, then guards, waits,
 * effects and assignments by their names.
 */
export function compareDefinitions(before: MachineDefinition, after: MachineDefinition): Change[] {
  const states = { before: statesByPath(before), after: statesByPath(after) };
  const both = [...states.before.keys()].filter((path) => states.after.has(path));
  const added = [...states.after.keys()].filter((path) => !states.before.has(path));
  const removed = [...states.before.keys()].filter((path) => !states.after.has(path));
  return [
    ...removed.map((at) => ({ what: 'state', kind: 'removed', at, grade: 'strands' }) as const),
    ...added.map((at) => ({ what: 'state', kind: 'added', at, grade: gradeOfState(at, states) }) as const),
    ...both.flatMap((path) => changesOfState(path, states)),
    ...[...new Set([...states.before.keys(), ...added])].flatMap((path) => changesOfTransitions(path, states)),
    ...changesByName('guard', before.guards, after.guards, 'behaviour'),
    ...changesByName('delay', before.delays, after.delays, 'behaviour'),
    ...changesByName('effect', named(before.root, 'effect'), named(after.root, 'effect'), 'behaviour'),
    ...changesByName('assignment', named(before.root, 'assign'), named(after.root, 'assign'), 'behaviour'),
  ];
}

const parts = ['type', 'initial', 'history', 'target', 'entry', 'exit', 'meta', 'description', 'tags'] as const;

function changesOfState(at: string, states: Both): Change[] {
  const [before, after] = [states.before.get(at), states.after.get(at)] as [StateDefinition, StateDefinition];
  const changed = parts.filter((part) => !isEqual(before[part], after[part]));
  return changed.map((part) => ({
    what: 'state',
    kind: 'changed',
    at,
    detail: part,
    ...sides(before[part], after[part]),
    grade: gradeOfPart(part, before, after),
  }));
}

function changesOfTransitions(at: string, states: Both): Change[] {
  const of = (side: keyof Both) => groupedBy(states[side].get(at)?.transitions ?? [], triggerOf);
  const [before, after] = [of('before'), of('after')];
  const triggers = [...new Set([...before.keys(), ...after.keys()])].sort(byText);
  return triggers.flatMap((trigger) =>
    changesOfTrigger(at, trigger, before.get(trigger) ?? [], after.get(trigger) ?? [], states),
  );
}

type Transitions = readonly TransitionDefinition[];

function changesOfTrigger(at: string, detail: string, before: Transitions, after: Transitions, states: Both): Change[] {
  if (isEqual(before, after)) return [];
  const gone = without(before, after);
  const come = without(after, before);
  const change = { what: 'transition', at, detail } as const;
  if (gone.length === 0 && come.length === 0)
    return [{ ...change, kind: 'changed', ...sides(before, after), grade: 'behaviour' }];
  const isOne = gone.length === 1 && come.length === 1;
  const pairs = gone.map((one) => [one, come.find((other) => isOne || isEqual(other.targets, one.targets))] as const);
  const partners = pairs.flatMap(([, partner]) => partner ?? []);
  const isClock = before[0]?.after !== undefined || after[0]?.after !== undefined;
  // A clock that stored states do not have is never started, one that they alone have rings for nobody.
  const grade: Grade =
    isClock && (before.length === 0 || after.length === 0) && isKept(at, states) ? 'strands' : 'behaviour';
  return [
    ...pairs.map(([one, partner]): Change => ({
      ...change,
      kind: partner === undefined ? 'removed' : 'changed',
      ...sides(one, partner),
      grade,
    })),
    ...come
      .filter((one) => !partners.includes(one))
      .map((one): Change => {
        const isAlone = grade === 'behaviour' && gone.length === 0;
        return {
          ...change,
          kind: 'added',
          ...sides(undefined, one),
          grade: isAlone ? gradeOfAdded(at, one, states) : grade,
        };
      }),
  ];
}

/** Those of the first that the second does not have, each as often as it is missing. */
function without(some: Transitions, others: Transitions): TransitionDefinition[] {
  const left = [...others];
  return some.filter((one) => {
    const index = left.findIndex((other) => isEqual(one, other));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

const isKept = (at: string, { before, after }: Both) => before.has(at) && after.has(at);

type Names = Readonly<Record<string, unknown>>;

function changesByName(what: Change['what'], before: Names, after: Names, grade: Grade): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byText);
  return names
    .filter((name) => !isEqual(before[name], after[name]))
    .map((at) => {
      const kind = at in before ? (at in after ? 'changed' : 'removed') : 'added';
      // Where something of this name comes into use or goes out of it, the transitions say what that means.
      return { what, kind, at, ...sides(before[at], after[at]), grade: kind === 'changed' ? grade : 'words' };
    });
}

/** The names of what is done anywhere in a state. */
function named(root: StateDefinition, kind: 'effect' | 'assign'): Record<string, true> {
  const found: Record<string, true> = {};
  const note = (actions: readonly ActionDefinition[] = []) => {
    for (const action of actions) if (kind in action) found[(action as Record<string, string>)[kind] as string] = true;
  };
  for (const { entry, exit, transitions = [] } of statesByPath({ root }).values()) {
    note(entry);
    note(exit);
    for (const { actions } of transitions) note(actions);
  }
  return found;
}

function sides(before: unknown, after: unknown): Pick<Change, 'before' | 'after'> {
  return {
    ...(before !== undefined && { before: before as Json }),
    ...(after !== undefined && { after: after as Json }),
  };
}

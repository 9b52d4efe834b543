import { and, type AnyEventObject, type AnyMachineSnapshot } from 'xstate';
import { guardOf } from '../../machines/definition/parts.js';
import { guardText, inWords } from '../../machines/definition/text.js';

/** A guard as XState keeps it: a name, a name with parameters, or `and`, `or`, `not`, `stateIn`. */
type Guard = string | { readonly type: string } | { readonly guards?: readonly Guard[] };

interface Node {
  readonly transitions: ReadonlyMap<string, readonly { readonly guard?: Guard }[]>;
}

/** What XState asks of guards over others, and does not export of single ones. */
interface Checked {
  check(snapshot: AnyMachineSnapshot, asked: object, of: unknown): boolean;
}

/**
 * Why an event is refused: the guards that do not let it pass, of the transition that is nearest to do so; none where the
 * flow is in a state that does not know it. What reads something that is not there lets nothing pass.
 */
export function guardsAgainst(snapshot: AnyMachineSnapshot, event: AnyEventObject): readonly string[] {
  const nodes = snapshot._nodes as unknown as readonly Node[];
  const transitions = nodes.flatMap(({ transitions: all }) => all.get(event.type) ?? []);
  const against = transitions.map(({ guard }) => (guard === undefined ? [] : failing(guard, snapshot, event)));
  return fewest(against.map((guards) => [...new Set(guards)]));
}

/** The shortest of some lists; an empty one where there is none. */
export function fewest<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

function failing(guard: Guard, snapshot: AnyMachineSnapshot, event: AnyEventObject): readonly string[] {
  if (holds(guard, snapshot, event)) return [];
  if (typeof guard === 'string') return [guard];
  if ('type' in guard) return [guard.type];
  const defined = guardOf(guard, snapshot.machine, event.type);
  const isEach = typeof defined === 'object' && 'and' in defined;
  if (isEach && guard.guards) return guard.guards.flatMap((part) => failing(part, snapshot, event));
  return [guardText(defined, inWords)];
}

function holds(guard: Guard, snapshot: AnyMachineSnapshot, event: AnyEventObject): boolean {
  const one = and([guard as string]) as unknown as Checked;
  try {
    return one.check(snapshot, { context: snapshot.context as object, event }, one);
  } catch {
    return false;
  }
}

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

/** A part of a guard in which all parts have to hold. */
interface Part {
  readonly text: string;
  readonly holds: boolean;
}

/**
 * Why an event is refused: the guards that do not let it pass, of the transition that is nearest to do so; none where the
 * flow is in a state that does not know it. What reads something that is not there lets nothing pass.
 */
export function guardsAgainst(snapshot: AnyMachineSnapshot, event: AnyEventObject): readonly string[] {
  const nodes = snapshot._nodes as unknown as readonly Node[];
  const transitions = nodes.flatMap(({ transitions: all }) => all.get(event.type) ?? []);
  const parts = transitions.map(({ guard }) => (guard === undefined ? [] : partsOf(guard, snapshot, event)));
  // The longer it goes well, the nearer: of as many faults the later ones.
  const nearest = parts.toSorted((one, other) => firstFault(other) - firstFault(one));
  return fewest(nearest.map((all) => [...new Set(all.flatMap(({ text, holds }) => (holds ? [] : [text])))]));
}

/** The shortest of some lists; an empty one where there is none. */
export function fewest<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

const firstFault = (parts: readonly Part[]) => parts.findIndex(({ holds }) => !holds);

function partsOf(guard: Guard, snapshot: AnyMachineSnapshot, event: AnyEventObject): readonly Part[] {
  const part = (text: string): Part => ({ text, holds: isTrue(guard, snapshot, event) });
  if (typeof guard === 'string') return [part(guard)];
  if ('type' in guard) return [part(guard.type)];
  const defined = guardOf(guard, snapshot.machine, event.type);
  const isEach = typeof defined === 'object' && 'and' in defined;
  if (isEach && guard.guards) return guard.guards.flatMap((one) => partsOf(one, snapshot, event));
  return [part(guardText(defined, inWords))];
}

function isTrue(guard: Guard, snapshot: AnyMachineSnapshot, event: AnyEventObject): boolean {
  const one = and([guard as string]) as unknown as Checked;
  try {
    return one.check(snapshot, { context: snapshot.context as object, event }, one);
  } catch {
    return false;
  }
}

import { and, type AnyEventObject, type AnyMachineSnapshot } from 'xstate';

/** A guard as XState keeps it: a name, a name with parameters, or `and`, `or`, `not` over others. */
type Guard = string | { readonly type: string } | { readonly guards?: readonly Guard[] };

interface Node {
  readonly transitions: ReadonlyMap<string, readonly { readonly guard?: Guard }[]>;
}

/** What XState asks of guards over others, and does not export of single ones. */
interface Checked {
  check(snapshot: AnyMachineSnapshot, asked: object, of: unknown): boolean;
}

/**
 * Why an event is refused: the guards that do not let it pass, or none where the flow is in a state that does not know it.
 * What reads something that is not there lets nothing pass.
 */
export function guardsAgainst(snapshot: AnyMachineSnapshot, event: AnyEventObject): string[] {
  const nodes = snapshot._nodes as unknown as readonly Node[];
  const guards = nodes.flatMap(({ transitions }) => transitions.get(event.type) ?? []).map(({ guard }) => guard);
  const failing = (guard: Guard | undefined): readonly string[] => {
    if (guard === undefined || holds(guard, snapshot, event)) return [];
    if (typeof guard === 'string') return [guard];
    if ('type' in guard) return [guard.type];
    const parts = guard.guards ?? [];
    // Of `not` it is what holds.
    const inner = parts.flatMap(failing);
    return inner.length > 0 ? inner : parts.flatMap(namesOf);
  };
  return [...new Set(guards.flatMap(failing))];
}

function holds(guard: Guard, snapshot: AnyMachineSnapshot, event: AnyEventObject): boolean {
  const one = and([guard as string]) as unknown as Checked;
  try {
    return one.check(snapshot, { context: snapshot.context as object, event }, one);
  } catch {
    return false;
  }
}

function namesOf(guard: Guard): readonly string[] {
  if (typeof guard === 'string') return [guard];
  if ('type' in guard) return [guard.type];
  return (guard.guards ?? []).flatMap(namesOf);
}

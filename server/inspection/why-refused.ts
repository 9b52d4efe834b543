import type { AnyMachineSnapshot } from 'xstate';

/** A guard as XState keeps it: a name, a name with parameters, or `and`, `or`, `not` over others. */
type Guard = string | { readonly type: string } | { readonly guards?: readonly Guard[] } | undefined;

interface Node {
  readonly transitions: ReadonlyMap<string, readonly { readonly guard?: Guard }[]>;
}

/**
 * Why an event is refused that no payload makes acceptable: the guards that are in its way, or none where the flow is in a
 * state that does not know the event.
 */
export function guardsAgainst(snapshot: AnyMachineSnapshot, type: string): string[] {
  const nodes = snapshot._nodes as unknown as readonly Node[];
  const guards = nodes.flatMap(({ transitions }) => transitions.get(type) ?? []).flatMap(({ guard }) => namesOf(guard));
  return [...new Set(guards)];
}

function namesOf(guard: Guard): readonly string[] {
  if (guard === undefined) return [];
  if (typeof guard === 'string') return [guard];
  if ('type' in guard) return [guard.type];
  return (guard.guards ?? []).flatMap(namesOf);
}

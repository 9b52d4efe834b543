/** How strongly a state is coloured, from 0 (nothing) to 6, and what its figure says. */
export interface StateHeatShade {
  readonly shade: number;
  readonly text: string;
}

/** How a state differs from the same one in another version. */
export type StateMark = 'added' | 'changed' | 'removed';

/**
 * The shade of a value among others: by its place between nothing and the largest, on a scale of powers, so that one
 * crowded state does not make all others look empty.
 *
 * @returns 0 for nothing, 1 to 6 for something
 */
export function shadeOf(value: number, largest: number): number {
  if (value <= 0 || largest <= 0) return 0;
  return Math.max(1, Math.min(6, Math.ceil(6 * Math.sqrt(value / largest))));
}

/** One difference between two versions, of which a chart needs where it is and of what. */
interface Difference {
  readonly what: string;
  readonly kind: string;
  /** A state's path, for states and transitions. */
  readonly at: string;
}

/**
 * How the states of one of two versions differ from those of the other.
 *
 * @param alone what states are that the drawn version alone has: `added` in the later one, `removed` in the earlier one
 */
export function marksOf(differences: readonly Difference[], alone: 'added' | 'removed'): Map<string, StateMark> {
  const found = new Map<string, StateMark>();
  for (const { what, kind, at } of differences) {
    if (what === 'state' && kind === alone) found.set(at, alone);
    else if ((what === 'transition' || (what === 'state' && kind === 'changed')) && !found.has(at))
      found.set(at, 'changed');
  }
  return found;
}

/** How strongly a state is coloured, from 0 (nothing) to 6, and what its figure says. */
export interface StateHeatShade {
  readonly shade: number;
  readonly text: string;
}

/** How a state differs from the same one in another version. */
export type StateMark = 'added' | 'changed';

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

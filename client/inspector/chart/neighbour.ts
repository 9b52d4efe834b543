import { isWithin } from '../../../machines/definition/definition.js';
import type { Box } from './use-zoom.js';

export interface PlacedState extends Box {
  readonly path: string;
}

const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;

/**
 * Where a key leads from a state of a chart: an arrow to the nearest state in its direction that is neither around this one
 * nor inside it, `[` out to the state around it, `]` in to the first one inside.
 *
 * @returns `null` where it leads nowhere
 */
export function neighbourOf(states: readonly PlacedState[], from: string, key: string): string | null {
  if (key === '[') return outerOf(states, from);
  if (key === ']') return states.find(({ path }) => outerOf(states, path) === from)?.path ?? null;
  if (!(key in directions)) return null;
  const here = states.find(({ path }) => path === from);
  if (here === undefined) return null;
  const [dx, dy] = directions[key as keyof typeof directions];
  let best: { readonly path: string; readonly cost: number } | null = null;
  for (const state of states) {
    if (isWithin(state.path, from) || isWithin(from, state.path)) continue;
    const [x, y] = [middle(state).x - middle(here).x, middle(state).y - middle(here).y];
    const along = x * dx + y * dy;
    if (along <= 0) continue;
    // What is aside of the way counts twice: straight on comes first.
    const cost = along + 2 * Math.abs(x * dy + y * dx);
    if (best === null || cost < best.cost) best = { path: state.path, cost };
  }
  return best?.path ?? null;
}

function outerOf(states: readonly PlacedState[], path: string): string | null {
  if (path === '') return null;
  const outer = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
  return states.some((state) => state.path === outer) ? outer : null;
}

function middle({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

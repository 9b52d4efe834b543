import type { Bench } from './bar.js';

interface Entry {
  load(): Promise<{ readonly bench: Bench }>;
  /** Takes minutes: measured by its name alone. */
  readonly isLong?: true;
}

export const benches: Readonly<Record<string, Entry>> = {
  transitions: { load: () => import('./transitions.js') },
  'sign-ins': { load: () => import('./sign-ins.js') },
  viewer: { load: () => import('./viewer.js') },
  'graphql-peers': { load: () => import('./graphql-peers.js') },
  'auth-peers': { load: () => import('./auth-peers.js') },
  'school-search': { load: () => import('./school-search.js') },
  'first-morning': { load: () => import('./first-morning/bench.js') },
  lighthouse: { load: () => import('./lighthouse.js') },
  'fan-out': { load: () => import('./fan-out.js') },
  memory: { load: () => import('./memory.js') },
  start: { load: () => import('./start.js') },
  import: { load: () => import('./import.js'), isLong: true },
  boards: { load: () => import('./boards.js'), isLong: true },
  heat: { load: () => import('./heat.js'), isLong: true },
  replay: { load: () => import('./replay.js'), isLong: true },
};

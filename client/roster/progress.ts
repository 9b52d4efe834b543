import type { RosterImport } from './use-roster-import.js';

export interface Progress {
  readonly done: number;
  readonly pending: number;
}

/** How far an import has come in its present state, in rows and removals. Which of them are refused is no failure of it. */
export function progressOf({ total, done }: Pick<RosterImport, 'total' | 'done'>): Progress {
  return { done, pending: Math.max(0, total - done) };
}

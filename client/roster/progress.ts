import type { RosterImport } from './use-roster-import.js';

export interface Progress {
  readonly done: number;
  /** Rows that were kept out: what is no student, or there twice, is neither that nor one. */
  readonly failed: number;
  readonly pending: number;
}

type Counted = Pick<
  RosterImport,
  'state' | 'total' | 'done' | 'create' | 'update' | 'unchanged' | 'remove' | 'refused'
>;

/** How far an import has come in its present state, in rows and removals. */
export function progressOf({ state, total, done, refused, create, update, unchanged, remove }: Counted): Progress {
  const went = create + update + unchanged + remove;
  const failed = state === 'IMPORTING' ? Math.min(refused, Math.max(0, done - went)) : 0;
  return { done: done - failed, failed, pending: Math.max(0, total - done) };
}

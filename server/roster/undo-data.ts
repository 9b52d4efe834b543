/** What a chunk has done, so that it can be taken back. Ids are of accounts and classes. */
export interface UndoData {
  readonly created: readonly UndoCreated[];
  readonly updated: readonly UndoUpdated[];
  readonly removed: readonly UndoRemoved[];
}

export interface UndoCreated {
  readonly id: string;
  readonly schoolClass: string;
  /** As it was written. */
  readonly nameIndex: string;
  /** In the file. */
  readonly row: number;
}

export interface UndoUpdated {
  readonly id: string;
  readonly row: number;
  readonly schoolBefore: string | null;
  readonly classBefore: string | null;
  readonly classAfter: string;
  /** As it was, sealed by the key of then, as PostgreSQL reads it out of JSON; `null` where the name stayed. */
  readonly nameBefore: string | null;
  readonly nameIndexBefore: string | null;
  /** What must still be found. */
  readonly nameIndexAfter: string | null;
  /** The flow's, of whoever was taken in from no school: what they did since must not leave them in none again. */
  readonly revisionAfter: number | null;
}

export interface UndoRemoved {
  readonly id: string;
  readonly classBefore: string | null;
  /** The flow's revision once it was locked for that; `null` where it was not open. */
  readonly lockedAt: number | null;
}

export const nothingToUndo: UndoData = { created: [], updated: [], removed: [] };

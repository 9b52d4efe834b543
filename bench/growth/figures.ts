/** What one relation weighs: a table's rows with what is kept out of line, or one of its indexes. */
export interface Weight {
  readonly name: string;
  readonly kind: 'table' | 'toast' | 'index';
  readonly bytes: number;
  readonly rows: number;
}

/** What a portal of so many flows costs, as measured. Everything is per one of what is named. */
export interface Figures {
  readonly flows: number;
  readonly events: number;
  readonly weights: readonly Weight[];
  /** Average bytes of a flow's snapshot and of a line of its history. */
  readonly snapshotBytes: number;
  readonly eventBytes: number;
  readonly fillSeconds: number;
  readonly transition: Cost;
  /** All of a sign-in but the hash. */
  readonly signIn: Cost;
  readonly provinceBoardMs: number;
  readonly schoolBoardMs: number;
  readonly accountsPageMs: number;
  /** `vacuum flow` after as many transitions as were measured. */
  readonly vacuumSeconds: number;
  readonly hotShare: number;
}

export interface Cost {
  readonly count: number;
  /** Milliseconds, one after the other. */
  readonly medianMs: number;
  /** How many a second, eight at once. */
  readonly perSecond: number;
  /** PostgreSQL's CPU milliseconds. */
  readonly postgresCpuMs: number;
  readonly walBytes: number;
  /** Whole pages in the WAL, right after a checkpoint. */
  readonly pageImages: number;
  /** Pages that were not in PostgreSQL's own memory. */
  readonly blocksRead: number;
  readonly blocksHit: number;
}

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
  readonly provinceBoard: Cost;
  readonly schoolBoard: Cost;
  readonly accountsPage: Cost;
  /** `vacuum flow` after as many transitions as were measured. */
  readonly vacuumSeconds: number;
  readonly hotShare: number;
}

export interface Cost {
  readonly count: number;
  /** Milliseconds, one after the other, and of `SELECT 1` meanwhile: on a busy machine both take longer. */
  readonly medianMs: number;
  readonly selectOneMs: number;
  /** CPU milliseconds, of PostgreSQL and of the process that asks it: what a busy machine changes least. */
  readonly postgresCpuMs: number;
  readonly ownCpuMs: number;
  readonly walBytes: number;
  /** Whole pages in the WAL, right after a checkpoint. */
  readonly pageImages: number;
  /** Pages that were not in PostgreSQL's own memory. */
  readonly blocksRead: number;
  readonly blocksHit: number;
}

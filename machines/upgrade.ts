/** A snapshot as it is stored: what an upgrade has to know of XState's persisted form. */
export interface StoredSnapshot {
  /** The active states, region by region. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
}

/** Makes a stored snapshot of one version of a machine into one of the next version. Pure. */
export type Upgrade = (stored: StoredSnapshot) => StoredSnapshot;

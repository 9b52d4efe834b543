/** A snapshot as it is stored: what an upgrade has to know of XState's persisted form. */
export interface StoredSnapshot {
  /** The active states, region by region. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
}

/** A wait that runs. */
export interface StoredWait {
  /** The event that its end sends, `xstate.after.lockout.student-onboarding.account.lockedByFailures`: it names the wait. */
  readonly event: string;
  /** Epoch milliseconds. */
  readonly dueAt: number;
}

/** What else is stored with a snapshot. */
export interface Waiting {
  readonly waits: readonly StoredWait[];
  /** When the flow came to its state, in epoch milliseconds: what a wait that is new there can be counted from. */
  readonly enteredAt: number;
}

/** What becomes of a snapshot; of its waits as well, where they are named. */
export type Upgraded = StoredSnapshot | { readonly snapshot: StoredSnapshot; readonly waits: readonly StoredWait[] };

/**
 * Makes a stored snapshot of one version of a machine into one of the next version. Pure: the same again of the same.
 *
 * Waits that it says nothing of go on as they are. One whose state has gone, or knows it no more, is dropped; a state whose
 * wait has no end would never be left by itself, so an upgrade has to give it one. Another end than the machine itself
 * would have given it, from `enteredAt` on, is a difference to the flow's history (decision 0031).
 */
export type Upgrade = (stored: StoredSnapshot, waiting: Waiting) => Upgraded;

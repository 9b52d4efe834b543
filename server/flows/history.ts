import type { StoredDeadline } from '../database/entities/flow.js';
import type { Effect } from './snapshots.js';

/** A flow's row as it is stored, for comparison; times are epoch milliseconds. */
export interface StoredFlow {
  readonly id: string;
  readonly machine: string;
  readonly version: number;
  readonly revision: number;
  readonly snapshot: Record<string, unknown>;
  readonly stateValue: string;
  readonly step: string;
  readonly standing: string;
  readonly standingSince: number;
  readonly enteredAt: number;
  readonly deadlines: readonly StoredDeadline[];
  readonly nextDeadlineAt: number | null;
  readonly createdAt: number;
  /** What it began with, and of which version its machine was then. */
  readonly begunVersion: number;
  readonly input: unknown;
}

/** A line of the history as it is stored. */
export interface StoredEvent {
  readonly flow: string;
  readonly revision: number;
  readonly version: number;
  readonly event: { readonly type: string; readonly at: number };
  readonly effects: readonly Effect[];
  readonly stateValue: string;
  readonly at: number;
}

/** Something that is stored otherwise than the history has it. Names columns, never what people entered. */
export interface Difference {
  /** A column of the flow, `snapshot.context.phone` say, or of its event. */
  readonly column: string;
  /** Of the event that is wrong; `null` where it is the flow's own row. */
  readonly revision: number | null;
  /** The two of them, where they are words of the machine. */
  readonly stored?: string;
  readonly replayed?: string;
}

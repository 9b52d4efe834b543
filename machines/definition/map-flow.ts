import type { AnyMachineSnapshot } from 'xstate';
import type { RegisteredMachine } from '../registry.js';
import type { StoredSnapshot, StoredWait, Upgraded } from '../upgrade.js';
import { misfits, shapeOf, type ContextShape } from './context-shape.js';
import { byText } from './definition.js';
import { restoredSnapshot } from './pure-step.js';
import { stateOf } from './release.js';
import { timersOf } from './state-graph.js';

/** A flow as it is stored, as far as restoring it needs. */
export interface StoredFlow {
  readonly version: number;
  readonly snapshot: Readonly<Record<string, unknown>>;
  /** Its deadlines. */
  readonly waits: readonly StoredWait[];
  /** When it came to its state, in epoch milliseconds. */
  readonly enteredAt: number;
}

/** Why a stored flow would not come into a state of the present machine as it should. */
export type Misfit =
  /** Nothing leads from its version to the present one. */
  | { readonly why: 'noUpgrade'; readonly from: number }
  | { readonly why: 'upgradeFails'; readonly from: number; readonly message: string }
  /** The present machine has no such state. */
  | { readonly why: 'stateGone'; readonly message: string }
  /** It names no state in some region or compound state: XState would put it into the first one. */
  | { readonly why: 'stateIncomplete'; readonly restored: string }
  | { readonly why: 'contextStrange'; readonly faults: readonly string[] }
  /** A wait has no deadline and would never end; in a row of the present version, or a deadline ends no wait. */
  | { readonly why: 'waitsDiffer'; readonly lost: readonly string[]; readonly missing: readonly string[] };

/** A flow in the form of the present machine. */
export interface Mapped {
  readonly snapshot: AnyMachineSnapshot;
  readonly waits: readonly StoredWait[];
}

/**
 * A stored flow in the form of the present machine, or why there is none. Pure. The one way in which flows of older versions
 * are read: one by one when somebody comes, all of them by `npm run flows -- migrate`, and in rehearsals.
 *
 * @param context what contexts of the present version hold; `null` where nobody knows
 */
export function mapFlow(
  registered: RegisteredMachine,
  flow: StoredFlow,
  context: ContextShape | null,
): Mapped | Misfit {
  const upgraded = upgrade(registered, flow);
  if ('why' in upgraded) return upgraded;
  const { snapshot: stored, waits } = upgraded;
  const restored = restoreExactly(registered, stored);
  if ('why' in restored) return restored;
  const faults = context === null ? [] : misfits(shapeOf(stored.context), context);
  if (faults.length > 0) return { why: 'contextStrange', faults };
  return withWaits(restored, waits, flow.version === registered.version);
}

interface WithWaits {
  readonly snapshot: StoredSnapshot;
  readonly waits: readonly StoredWait[];
}

/** Nothing but the upgrades, one after another. */
export function upgrade(
  { version, upgrades }: Pick<RegisteredMachine, 'version' | 'upgrades'>,
  flow: StoredFlow,
): WithWaits | Misfit {
  if (flow.version > version) return { why: 'noUpgrade', from: flow.version };
  const { enteredAt } = flow;
  let sofar: WithWaits = { snapshot: flow.snapshot as unknown as StoredSnapshot, waits: flow.waits };
  for (let from = flow.version; from < version; from += 1) {
    const next = upgrades[from];
    if (next === undefined) return { why: 'noUpgrade', from };
    try {
      sofar = { ...sofar, ...whole(next(sofar.snapshot, { waits: sofar.waits, enteredAt })) };
    } catch (error) {
      return { why: 'upgradeFails', from, message: textOf(error) };
    }
  }
  return sofar;
}

function whole(upgraded: Upgraded): Partial<WithWaits> {
  return 'waits' in upgraded ? upgraded : { snapshot: upgraded };
}

/** XState throws for a state that is not there, and fills in one that is not named without a word. */
function restoreExactly({ machine }: RegisteredMachine, stored: StoredSnapshot): AnyMachineSnapshot | Misfit {
  try {
    const snapshot = restoredSnapshot(machine, stored);
    const restored = stateOf(snapshot.value);
    return restored === stateOf(stored.value) ? snapshot : { why: 'stateIncomplete', restored };
  } catch (error) {
    return { why: 'stateGone', message: textOf(error) };
  }
}

function withWaits(snapshot: AnyMachineSnapshot, waits: readonly StoredWait[], isPresent: boolean): Mapped | Misfit {
  const expected = timersOf(snapshot).map(({ type }) => type as string);
  const lost = waits.filter(({ event }) => !expected.includes(event)).map(({ event }) => event);
  const missing = expected.filter((wait) => !waits.some(({ event }) => event === wait));
  // A row of the present version was written by this machine, which leaves no deadline behind.
  if (missing.length > 0 || (isPresent && lost.length > 0))
    return { why: 'waitsDiffer', lost: lost.sort(byText), missing: missing.sort(byText) };
  return { snapshot, waits: waits.filter(({ event }) => expected.includes(event)) };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

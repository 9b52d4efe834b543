import { createActor, type AnyMachineSnapshot } from 'xstate';
import type { RegisteredMachine } from '../registry.js';
import type { StoredSnapshot } from '../upgrade.js';
import { misfits, shapeOf, type ContextShape } from './context-shape.js';
import { byText } from './definition.js';
import { stateOf } from './release.js';
import { timersOf } from './state-graph.js';

/** A flow as it is stored, as far as restoring it needs. */
export interface StoredFlow {
  readonly version: number;
  readonly snapshot: Readonly<Record<string, unknown>>;
  /** The events that its deadlines will send. */
  readonly waits: readonly string[];
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
  /** A deadline that is stored would end no wait, or a wait would have no deadline and never end. */
  | { readonly why: 'waitsDiffer'; readonly lost: readonly string[]; readonly missing: readonly string[] };

/** What would become of a stored flow. */
export type Rehearsed =
  | { readonly outcome: 'present' | 'upgraded'; readonly state: string }
  | { readonly outcome: 'unmappable'; readonly state: string; readonly misfit: Misfit };

/**
 * What would become of a stored flow in the present machine. Writes nothing and asks nobody.
 *
 * @param context what contexts of the present version hold; `null` where nobody knows
 */
export function rehearse(registered: RegisteredMachine, flow: StoredFlow, context: ContextShape | null): Rehearsed {
  const state = nameOf(flow.snapshot);
  const upgraded = upgrade(registered, flow);
  if ('why' in upgraded) return { outcome: 'unmappable', state, misfit: upgraded };
  const misfit = misfitOf(registered, upgraded, flow.waits, context);
  if (misfit !== null) return { outcome: 'unmappable', state, misfit };
  return { outcome: flow.version === registered.version ? 'present' : 'upgraded', state };
}

/** A state's name even where what is stored is no snapshot at all. */
function nameOf({ value }: Readonly<Record<string, unknown>>): string {
  return value === undefined ? '(no state)' : stateOf(value);
}

function upgrade({ version, upgrades }: RegisteredMachine, flow: StoredFlow): StoredSnapshot | Misfit {
  if (flow.version > version) return { why: 'noUpgrade', from: flow.version };
  let stored = flow.snapshot as unknown as StoredSnapshot;
  for (let from = flow.version; from < version; from += 1) {
    const next = upgrades[from];
    if (next === undefined) return { why: 'noUpgrade', from };
    try {
      stored = next(stored);
    } catch (error) {
      return { why: 'upgradeFails', from, message: textOf(error) };
    }
  }
  return stored;
}

function misfitOf(
  { machine }: RegisteredMachine,
  stored: StoredSnapshot,
  waits: readonly string[],
  context: ContextShape | null,
): Misfit | null {
  const actor = createActor(machine, { snapshot: stored as never, input: undefined as never });
  const snapshot = actor.getSnapshot() as AnyMachineSnapshot;
  if (snapshot.status === 'error') return { why: 'stateGone', message: textOf(snapshot.error) };
  const restored = stateOf(snapshot.value);
  if (restored !== stateOf(stored.value)) return { why: 'stateIncomplete', restored };
  const faults = context === null ? [] : misfits(shapeOf(stored.context), context);
  if (faults.length > 0) return { why: 'contextStrange', faults };
  const expected = timersOf(snapshot).map(({ type }) => type as string);
  const lost = waits.filter((wait) => !expected.includes(wait)).sort(byText);
  const missing = expected.filter((wait) => !waits.includes(wait)).sort(byText);
  return lost.length + missing.length > 0 ? { why: 'waitsDiffer', lost, missing } : null;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

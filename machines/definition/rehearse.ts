import type { RegisteredMachine } from '../registry.js';
import type { ContextShape } from './context-shape.js';
import { mapFlow, type Misfit, type StoredFlow } from './map-flow.js';
import { stateOf, type Example } from './release.js';

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
  const state = stateIn(flow.snapshot);
  const mapped = mapFlow(registered, flow, context);
  if ('why' in mapped) return { outcome: 'unmappable', state, misfit: mapped };
  return { outcome: flow.version === registered.version ? 'present' : 'upgraded', state };
}

/** A state's name even where what is stored is no snapshot at all. */
export function stateIn({ value }: Readonly<Record<string, unknown>>): string {
  return value === undefined ? '(no state)' : stateOf(value);
}

/** An example of a version as a flow that was stored by it. */
export function asStored({ snapshot, waits }: Pick<Example, 'snapshot' | 'waits'>, version: number): StoredFlow {
  return { version, snapshot, waits: waits.map((event) => ({ event, dueAt: 0 })), enteredAt: 0 };
}

import type { AnyMachineSnapshot } from 'xstate';
import { isTimer } from '../../machines/definition/state-graph.js';
import type { MachineId } from '../../machines/registry.js';
import type { Browser } from '../support/browser.js';
import type { TestPortal } from '../support/portal.js';
import type { Happening } from './ways.js';

/** Somebody about whom a flow is, in a real portal. */
export interface Person {
  readonly browser: Browser;
  /** What they type to sign in. */
  readonly account: string;
  readonly password: string;
  /** The subject of the flow: their account, or their case; `null` as long as there is no flow yet. */
  readonly subject: () => string | null;
  /** Lets something happen to them, as it happens in life: by what they do, or what somebody else does. */
  readonly happen: (event: Happening) => Promise<unknown>;
}

/** Those who play a machine's states. */
export interface Cast {
  readonly machine: MachineId;
  readonly sees: 'student' | 'staff';
  /** See waysOf. */
  readonly usual: (state: string) => readonly string[];
  /** The page on which a state shows; `/` leads them to the one on which they land. */
  readonly page: (state: string) => string;
  /** The nth person, to whom nothing has happened. */
  readonly person: (index: number) => Promise<Person>;
}

/** @throws where it was refused: the way would end somewhere else */
export function taken(result: { readonly issues?: readonly unknown[] | null } | null | undefined): void {
  const issues = result?.issues ?? [];
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
}

/** Brings somebody along a way, the ends of waits by the clock. */
export async function bring(portal: TestPortal, machine: MachineId, person: Person, events: readonly Happening[]) {
  for (const event of events)
    if (isTimer(event)) await waitFor(portal, machine, person, event.type);
    else await person.happen(event);
}

async function waitFor(portal: TestPortal, machine: MachineId, person: Person, event: string): Promise<void> {
  const [flow] = await portal.query('select deadlines from flow where machine = $1 and subject = $2', [
    machine,
    person.subject(),
  ]);
  const due = (flow!['deadlines'] as { event: string; dueAt: number }[]).find((deadline) => deadline.event === event);
  if (due === undefined) throw new Error(`nothing waits for ${event}`);
  await portal.moveClock(due.dueAt - portal.servers[0]!.composition.services.clock.now());
}

/** @throws where they are not where the walk of the graph says */
export async function check(portal: TestPortal, machine: MachineId, { subject }: Person, wanted: AnyMachineSnapshot) {
  const id = subject();
  // Over before anybody sees it: a flow of cases begins with its first event.
  if (id === null) return;
  const [flow] = await portal.query('select snapshot from flow where machine = $1 and subject = $2', [machine, id]);
  const found = JSON.stringify(sorted(flow?.['snapshot']?.value));
  if (found !== JSON.stringify(sorted(wanted.value))) throw new Error(`${machine} is at ${found}`);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b)));
}

import type { AnyMachineSnapshot } from 'xstate';
import { keyOf, send } from '../../machines/definition/state-graph.js';
import { machineOf } from '../../machines/registry.js';
import type { StoredDeadline } from '../../server/database/entities/flow.js';
import { beginning, persisted, restoreFlow, stateValueOf } from '../../server/flows/snapshots.js';
import type { Rule } from '../machines/graph-rules.js';
import { invariants as correctionInvariants } from '../machines/record-correction.invariants.js';
import { invariants as studentInvariants } from '../machines/student-onboarding.invariants.js';
import { invariants as teacherInvariants } from '../machines/teacher-real-name.invariants.js';
import { Violation } from './violation.js';

/** A flow as the simulation knows it: what the last look showed. */
export interface KnownFlow {
  readonly id: string;
  readonly machine: string;
  readonly subject: string;
  readonly revision: number;
  readonly snapshot: AnyMachineSnapshot;
  readonly deadlines: readonly StoredDeadline[];
}

export interface FlowRow {
  readonly id: string;
  readonly machine: string;
  readonly subject: string;
  readonly revision: number;
  readonly snapshot: Record<string, unknown>;
  readonly deadlines: StoredDeadline[];
  readonly state_value: string;
  readonly next_deadline_at: number | null;
  readonly created_at: number;
  readonly input: unknown;
  readonly events: readonly StoredEvent[];
}

export interface StoredEvent {
  readonly revision: number;
  readonly event: { readonly type: string; readonly at: number };
  readonly effects: readonly { readonly type: string; readonly params: Record<string, unknown> }[];
  readonly state_value: string;
  readonly actor_kind: string;
}

type Rules = Readonly<Record<string, Rule<never>>>;
const rulesOf: Readonly<Record<string, Rules>> = {
  'student-onboarding': studentInvariants as Rules,
  'teacher-real-name': teacherInvariants as Rules,
  'record-correction': correctionInvariants as Rules,
};

/** A flow that is seen for the first time. */
export function firstSeen(row: FlowRow): KnownFlow {
  const step = beginning(machineOf(row.machine), row.input, row.created_at);
  const { id, machine, subject } = row;
  return { id, machine, subject, revision: 0, snapshot: step.snapshot, deadlines: step.deadlines };
}

/** Follows a flow through its new events, holding each against the machine's rules and what is stored against both. */
export function follow(known: KnownFlow, row: FlowRow, now: number): KnownFlow {
  let flow = known;
  const [ahead] = row.events.filter(({ event }) => event.at > now);
  if (ahead !== undefined) throw new Violation('nothing has happened whose time is still to come', ahead.event.type);
  for (const stored of row.events) flow = afterEvent(flow, stored);
  expectSame('the stored state is what its events lead to', {
    revision: [flow.revision, row.revision],
    state: [stateValueOf(flow.snapshot), row.state_value],
    snapshot: [persisted(machineOf(flow.machine), flow.snapshot), row.snapshot],
    deadlines: [flow.deadlines, row.deadlines],
    next: [earliest(flow.deadlines), row.next_deadline_at],
  });
  const restored = restoreFlow(machineOf(flow.machine), {
    version: machineOf(flow.machine).version,
    snapshot: row.snapshot,
    deadlines: row.deadlines,
    enteredAt: 0,
  });
  if ('why' in restored) throw new Violation('what is stored can be restored', restored.why);
  return { ...flow, snapshot: restored.snapshot };
}

function afterEvent(flow: KnownFlow, stored: StoredEvent): KnownFlow {
  const { event, revision } = stored;
  const told = `${flow.machine} ${stateValueOf(flow.snapshot)} ${event.type} at revision ${revision}`;
  if (revision !== flow.revision + 1) throw new Violation('revisions follow each other', told);
  const due = dueAt(flow, event);
  if (due === 'early') throw new Violation('a deadline happens when it is due, and once', told);
  if (due === 'passed over') throw new Violation('what is due happens first', told);
  const { machine } = machineOf(flow.machine);
  const edge = send(machine, flow.snapshot, event);
  if (!edge.accepted) throw new Violation('the door lets in what the machine accepts', told);
  for (const [name, rule] of Object.entries(rulesOf[flow.machine] ?? {})) {
    const graph = { machine, states: new Map([edge.from, edge.to].map((at) => [keyOf(at), at])), edges: [edge] };
    const broken = (rule.inPart as ((graph: unknown) => string[]) | undefined)?.(graph) ?? [];
    if (broken.length > 0) throw new Violation(name, `${told}\n${broken.join('\n')}`);
  }
  const effects = edge.effects.filter(({ type }) => !type.startsWith('xstate.'));
  expectSame(`the history keeps what happened: ${told}`, {
    effects: [effects, stored.effects],
    state: [stateValueOf(edge.to), stored.state_value],
  });
  return { ...flow, revision, snapshot: edge.to, deadlines: deadlinesAfter(flow, edge.effects, event) };
}

/** Whether an event comes in its time: deadlines exactly, others once what is due before them has happened. */
function dueAt({ deadlines }: KnownFlow, { type, at }: StoredEvent['event']): 'right' | 'early' | 'passed over' {
  const isDeadline = type.startsWith('xstate.');
  const own = deadlines.find((deadline) => deadline.event === type && deadline.dueAt === at);
  if (isDeadline && own === undefined) return 'early';
  const isBefore = (deadline: StoredDeadline) => (isDeadline ? deadline.dueAt < at : deadline.dueAt <= at);
  return deadlines.some(isBefore) ? 'passed over' : 'right';
}

/** Written from XState's own words, and not with the server's reading of them. */
function deadlinesAfter(
  { deadlines }: KnownFlow,
  effects: StoredEvent['effects'],
  event: StoredEvent['event'],
): readonly StoredDeadline[] {
  let pending = deadlines.filter(({ event: type, dueAt: at }) => type !== event.type || at !== event.at);
  for (const { type, params } of effects) {
    if (type === 'xstate.cancel') pending = pending.filter(({ id }) => id !== params['sendId']);
    if (type !== 'xstate.raise') continue;
    const { id, event: raised, delay } = params as { id: string; event: { type: string }; delay: number };
    pending = [
      ...pending.filter((deadline) => deadline.id !== id),
      { id, event: raised.type, dueAt: event.at + delay },
    ];
  }
  return pending;
}

const earliest = (deadlines: readonly StoredDeadline[]) =>
  deadlines.length === 0 ? null : Math.min(...deadlines.map(({ dueAt: at }) => at));

function expectSame(invariant: string, pairs: Readonly<Record<string, readonly [unknown, unknown]>>): void {
  for (const [name, [expected, found]] of Object.entries(pairs)) {
    const [left, right] = [canonical(expected), canonical(found)];
    if (left !== right) throw new Violation(invariant, `${name}: expected ${left}, found ${right}`);
  }
}

/** JSON with its keys in order: the database keeps them in its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

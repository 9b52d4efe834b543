import type { Json } from '../../machines/definition/definition.js';
import type { RegisteredMachine } from '../../machines/registry.js';
import { dueDeadlines, fire } from '../flows/deadlines.js';
import { stepBy, type Effect, type Step } from '../flows/snapshots.js';
import type { SentEvent } from './events-of.js';
import { guardsAgainst } from './why-refused.js';

/** What came of a step. `FIRED`: a deadline rang; `PASSED`: time passed, up to where nothing more was due. */
export type WhatIfOutcome = 'ACCEPTED' | 'REFUSED' | 'FIRED' | 'PASSED';

/** Something that might happen: an event with what it carries, or that time passes. */
export interface AskedStep {
  readonly event: string | null;
  readonly payload: Json;
  readonly waitSeconds: number | null;
}

/** Where a flow stands while it is only thought through. */
export interface Standpoint extends Pick<Step, 'snapshot' | 'deadlines'> {
  readonly revision: number;
  /** The clock: epoch milliseconds. */
  readonly at: number;
}

/** What came of a step, or a part of it: before an event, and while time passes, several deadlines can ring. */
export interface Taken {
  readonly step: number;
  readonly outcome: WhatIfOutcome;
  /** Of what was sent, or rang. */
  readonly event: SentEvent | null;
  /** The guards in the way of a refused event. */
  readonly guards: readonly string[];
  /** Where the machine could not even judge a refused event: the kind of the fault. */
  readonly fault: string | null;
  readonly effects: readonly Effect[];
  readonly before: Standpoint;
  readonly after: Standpoint;
}

/** All that came of some steps, up to one that is none. */
export interface ThoughtThrough {
  readonly taken: readonly Taken[];
  readonly end: Standpoint;
  readonly isBad: boolean;
}

const longestWaitSeconds = 366 * 24 * 60 * 60;
/** A wait that begins anew each hour would ring without an end. */
const mostTaken = 1_000;

/** Thinks steps through as the interpreter would take them. Pure. */
export function takeSteps(machine: RegisteredMachine, start: Standpoint, steps: readonly AskedStep[]): ThoughtThrough {
  const taken: Taken[] = [];
  let at = start;
  for (const [step, asked] of steps.entries()) {
    const kind = kindOf(asked);
    if (kind === null) return { taken, end: at, isBad: true };
    const until = at.at + (kind === 'wait' ? Math.round((asked.waitSeconds ?? 0) * 1_000) : 0);
    const rung = ring(machine, at, until, step, mostTaken - taken.length);
    taken.push(...rung);
    at = rung.at(-1)?.after ?? at;
    // The rest of what is due stays undone: that is no state in which anything could happen.
    if (taken.length >= mostTaken) return { taken, end: at, isBad: true };
    if (kind === 'event') taken.push(send(machine, at, asked, step));
    else if (at.at < until) taken.push(passed({ ...at, at: until }, at, step));
    at = { ...(taken.at(-1)?.after ?? at), at: until };
  }
  return { taken, end: at, isBad: false };
}

const eventType = /^[A-Za-z0-9_.-]{1,100}$/;

function kindOf({ event, payload, waitSeconds }: AskedStep): 'event' | 'wait' | null {
  const isObject = typeof payload === 'object' && !Array.isArray(payload);
  if (event !== null) return waitSeconds === null && isObject && eventType.test(event) ? 'event' : null;
  const isWait = waitSeconds !== null && waitSeconds > 0 && waitSeconds <= longestWaitSeconds && payload === null;
  return isWait ? 'wait' : null;
}

/** Lets everything happen that is due by an instant, each when it was due. */
function ring(machine: RegisteredMachine, from: Standpoint, until: number, step: number, most: number): Taken[] {
  const rung: Taken[] = [];
  let before = from;
  while (rung.length < most) {
    const due = dueDeadlines(before.deadlines, until)[0];
    if (due === undefined) return rung;
    const { effects, ...next } = fire({ machine }, before, due);
    const after = { ...next, revision: before.revision + 1, at: due.dueAt };
    const event = { type: due.event, at: due.dueAt };
    rung.push({ step, outcome: 'FIRED', event, guards: [], fault: null, effects, before, after });
    before = after;
  }
  return rung;
}

function send(
  machine: RegisteredMachine,
  before: Standpoint,
  { event: type, payload }: AskedStep,
  step: number,
): Taken {
  const event: SentEvent = { ...(payload as object | null), type: type as string, at: before.at };
  const refused = { step, outcome: 'REFUSED', event, effects: [], before, after: before } as const;
  try {
    // The clock's own events are nobody's to send.
    const isSent = !event.type.startsWith('xstate.') && before.snapshot.can(event);
    if (!isSent) return { ...refused, guards: guardsAgainst(before.snapshot, event), fault: null };
    const { effects, ...next } = stepBy(machine, before, event);
    const after = { ...next, revision: before.revision + 1, at: before.at };
    return { step, outcome: 'ACCEPTED', event, guards: [], fault: null, effects, before, after };
  } catch (error) {
    // A guard or an assignment that reads what is not there.
    return { ...refused, guards: guardsAgainst(before.snapshot, event), fault: kindOfFault(error) };
  }
}

function kindOfFault(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}

function passed(after: Standpoint, before: Standpoint, step: number): Taken {
  return { step, outcome: 'PASSED', event: null, guards: [], fault: null, effects: [], before, after };
}

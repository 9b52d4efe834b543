import type { Json } from '../../machines/definition/definition.js';
import type { RegisteredMachine } from '../../machines/registry.js';
import { fire } from '../flows/deadlines.js';
import { beginning, persisted, restore, stateValueOf, stepBy, type Effect, type Step } from '../flows/snapshots.js';
import { masked, maskedPayload } from './masked.js';
import type { Origin } from './what-if-start.js';
import { takeSteps, type AskedStep, type Standpoint, type Taken, type WhatIfOutcome } from './what-if-steps.js';

/** A line of a test: how something happens, what and when, and where it leads: the states, and the effects. */
export type Row = readonly [how: How, event: Json, stateValue?: string, effects?: Json];
type How = 'sent' | 'due' | 'refused' | 'unjudged' | 'passes';

/** What was thought through, of which a test is to be made. */
export interface Told {
  readonly machine: RegisteredMachine;
  readonly standpoint: Standpoint;
  readonly origin: Origin | null;
  readonly steps: readonly AskedStep[];
  readonly taken: readonly Taken[];
}

/** What a test begins with, and its lines. Masked. */
export interface Table {
  readonly begins:
    { readonly input: Json; readonly at: number } | { readonly snapshot: Json; readonly deadlines: Json };
  readonly history: readonly Row[];
  readonly rows: readonly Row[];
}

/**
 * The lines of a test, with everything in them masked, and looked at whether the masked words still lead where the real
 * ones have: else there is none.
 */
export function tableOf(told: Told): Table | null {
  const { origin } = told;
  return (origin === null ? null : fromItsBeginning(told, origin)) ?? fromItsSnapshot(told);
}

function fromItsBeginning(told: Told, { input, at, events }: Origin): Table | null {
  const { machine, standpoint } = told;
  let real: Step = beginning(machine, input, at);
  let maskedOne: Step = beginning(machine, masked(input), at);
  const history: Row[] = [];
  for (const event of events) {
    const sent = { type: event.type, at: event.at, ...maskedPayload(event) };
    const [next, same] = [after(machine, real, event), after(machine, maskedOne, sent)];
    if (next === null || same === null || !isSamePlace(next.step, same.step)) return null;
    [real, maskedOne] = [next.step, same.step];
    history.push([same.how, sent, stateValueOf(maskedOne.snapshot), plain(maskedOne.effects)]);
  }
  const { snapshot, deadlines } = maskedOne;
  const rows = rowsOf(told, { ...standpoint, snapshot, deadlines });
  return rows && { begins: { input: masked(input), at }, history, rows };
}

function fromItsSnapshot(told: Told): Table | null {
  const { machine, standpoint } = told;
  const stored = persisted(machine, standpoint.snapshot);
  const snapshot = { ...(JSON.parse(JSON.stringify(stored)) as object), context: masked(stored['context']) };
  const begun = { ...standpoint, snapshot: restore(machine, snapshot) };
  const rows = rowsOf(told, begun);
  return rows && { begins: { snapshot, deadlines: plain(standpoint.deadlines) }, history: [], rows };
}

/** The same steps, masked, from a masked place; `null` where they lead elsewhere. */
function rowsOf({ machine, standpoint, steps, taken }: Told, begun: Standpoint): Row[] | null {
  if (!isSamePlace(standpoint, begun)) return null;
  const maskedSteps = steps.map((step) => ({ ...step, payload: maskedSent(step.payload) }));
  const again = takeSteps(machine, begun, maskedSteps).taken;
  const isSame = again.every((one, index) => isSameWay(one, taken[index]));
  return again.length === taken.length && isSame ? again.map(rowOf) : null;
}

/** What is no object is no step, masked or not. */
function maskedSent(payload: Json): Json {
  return typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? maskedPayload(payload) : payload;
}

const hows: Readonly<Record<WhatIfOutcome, How>> = {
  ACCEPTED: 'sent',
  FIRED: 'due',
  REFUSED: 'refused',
  PASSED: 'passes',
};

function rowOf({ outcome, event, fault, effects, after }: Taken): Row {
  if (event === null) return [hows[outcome], { type: 'time', at: after.at }];
  const sent = { type: event.type, at: event.at, ...maskedPayload(event) };
  if (outcome === 'REFUSED') return [fault === null ? 'refused' : 'unjudged', sent];
  return [hows[outcome], sent, stateValueOf(after.snapshot), plain(effects)];
}

/** What an event of the history does: a deadline's as it rings, any other as it is sent. */
function after(machine: RegisteredMachine, before: Step, event: Origin['events'][number]) {
  const due = before.deadlines.find(({ event: type, dueAt }) => type === event.type && dueAt === event.at);
  try {
    if (due !== undefined) return { how: 'due', step: fire({ machine }, before, due) } as const;
    return before.snapshot.can(event) ? ({ how: 'sent', step: stepBy(machine, before, event) } as const) : null;
  } catch {
    return null;
  }
}

function isSamePlace(a: Pick<Step, 'snapshot'>, b: Pick<Step, 'snapshot'>): boolean {
  return stateValueOf(a.snapshot) === stateValueOf(b.snapshot);
}

function isSameWay(one: Taken, other: Taken | undefined): boolean {
  return one.outcome === other?.outcome && one.fault === other.fault && isSamePlace(one.after, other.after);
}

function plain(value: readonly Effect[] | Standpoint['deadlines']): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

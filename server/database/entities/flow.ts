import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { School, SchoolClass } from './school.js';

/** A timer that the flow waits for. */
export interface StoredDeadline {
  /** The id that XState gave it; stable while the state lives. */
  readonly id: string;
  /** The event to send when it is due. */
  readonly event: string;
  /** Epoch milliseconds. */
  readonly dueAt: number;
}

/** What flows began with: the version of their machine then, and the policy that it was given. Never changes. */
export const FlowBeginning = defineEntity({
  name: 'FlowBeginning',
  tableName: 'flow_beginning',
  uniques: [{ properties: ['machine', 'machineVersion', 'input'] }],
  properties: {
    id: p.uuid().primary(),
    machine: p.string().length(40),
    machineVersion: p.integer(),
    input: p.json<unknown>(),
  },
});

export type FlowBeginning = InferEntity<typeof FlowBeginning>;

/** One person's way through one machine. Changes only in flows/advance. */
export const Flow = defineEntity({
  name: 'Flow',
  tableName: 'flow',
  uniques: [{ properties: ['machine', 'subject'] }],
  indexes: [
    { properties: ['machine', 'stateValue', 'standingSince', 'subject'] },
    // Boards and lists, of the province, of a school, of a class: whoever waits longest comes first.
    { properties: ['machine', 'standing', 'standingSince', 'subject'] },
    { properties: ['machine', 'standingSince', 'subject'] },
    { properties: ['school', 'machine', 'standing', 'standingSince', 'subject'] },
    { properties: ['schoolClass', 'machine', 'standing', 'standingSince', 'subject'] },
    // In the order in which accounts were made.
    { properties: ['machine', 'standing', 'subject'] },
    { properties: ['school', 'machine', 'standing', 'subject'] },
    {
      name: 'flow_waiting_index',
      properties: ['school', 'machine', 'standingSince', 'standing'],
      where: `"standing" <> 'ARRIVED'`,
    },
  ],
  properties: {
    id: p.uuid().primary(),
    machine: p.string().length(40),
    machineVersion: p.integer(),
    /** The account that it is about; of a record correction, the case. */
    subject: p.uuid(),
    /** Number of events so far. */
    revision: p.integer(),
    snapshot: p.json<Record<string, unknown>>(),
    /** The active leaf states, `account.open journey.signIn …`: boards and heat maps ask by it. */
    stateValue: p.string().length(200),
    step: p.string().length(40),
    /** Where boards count it (machines/standing.ts), and since when. */
    standing: p.string().length(40),
    standingSince: p.datetime().length(3),
    school: () => p.manyToOne(School).mapToPk().nullable().deleteRule('restrict'),
    schoolClass: () => p.manyToOne(SchoolClass).mapToPk().nullable().deleteRule('restrict'),
    /** When it came to its present state value. */
    enteredAt: p.datetime().length(3),
    deadlines: p.json<StoredDeadline[]>(),
    nextDeadlineAt: p.datetime().length(3).nullable().index(),
    createdAt: p.datetime().length(3),
    beginning: () => p.manyToOne(FlowBeginning).mapToPk().deleteRule('restrict'),
  },
});

export type Flow = InferEntity<typeof Flow>;

/** The flow's history: one row per event that was accepted. Holds no personal data. */
export const FlowEvent = defineEntity({
  name: 'FlowEvent',
  tableName: 'flow_event',
  uniques: [{ properties: ['flow', 'requestId'] }],
  indexes: [
    { name: 'flow_event_told_index', properties: ['flow', 'revision'], where: `"issues" <> '[]'` },
    {
      name: 'flow_event_issue_index',
      expression: `create index "flow_event_issue_index" on "flow_event" (("issues"->0->>'code'), "flow_id", "revision") where "issues" <> '[]'::jsonb`,
    },
  ],
  properties: {
    flow: () => p.manyToOne(Flow).mapToPk().primary().deleteRule('cascade'),
    /** The flow's revision after it. */
    revision: p.integer().primary(),
    /** Of the machine that took it. */
    machineVersion: p.integer(),
    /** The caller's idempotency key; null for events that come from within. */
    requestId: p.uuid().nullable(),
    event: p.json<{ type: string; at: number }>(),
    actorKind: p.string().length(20),
    /** The account that sent it; null for the system and the command line. */
    actor: p.uuid().nullable(),
    /** What the caller was told besides the new state: replayed when the request comes again. */
    issues: p.json<Record<string, unknown>[]>(),
    effects: p.json<{ type: string }[]>(),
    stateValue: p.string().length(200),
    at: p.datetime().length(3).index(),
    /** Where its flow was counted then: what happened at a school stays with it. No foreign key (migration 0013). */
    schoolId: p.uuid().nullable(),
  },
});

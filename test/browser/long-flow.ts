import { FlowEvent } from '../../server/database/entities/flow.js';
import { insertRows } from '../../server/database/insert-rows.js';
import { dueDeadlines, fire } from '../../server/flows/deadlines.js';
import {
  lockFlow,
  writeTransition,
  type FlowActor,
  type FlowState,
  type Written,
} from '../../server/flows/flow-row.js';
import { stateValueOf, stepBy, type Step } from '../../server/flows/snapshots.js';
import type { TestPortal } from '../support/portal.js';

/** An event, who sends it, and how many minutes after the one before. */
type Happens = readonly [type: string, actor: FlowActor['kind'], minutes: number, payload?: object];

const day = 24 * 60;
const someId = '00000000-0000-7000-8000-000000000009';
const signIn = { method: 'password', credentialsAccepted: true, knownDevice: true };

const first: readonly Happens[] = [
  ['UNLOCK', 'administrator', 5],
  ['SIGN_IN', 'student', 3, signIn],
  ['SUBMIT_STATUS', 'student', 2, { matches: false }],
  ['SUBMIT_STATUS', 'student', 1, { matches: true }],
  ['CHANGE_PASSWORD', 'student', 4, { oldPasswordAccepted: true, newPasswordAccepted: true }],
  ['REQUEST_PHONE_CODE', 'student', 1, { challengeId: someId, ownerProven: true }],
  ['BIND_PHONE', 'student', 1, { codeAccepted: true, replacedId: someId }],
];
/** Seven events with the lockout that ends by itself; the last one after three days of nothing. */
const again: readonly Happens[] = [
  ['SIGN_IN', 'student', 15, signIn],
  ['ENTER_EVALUATION', 'student', 12],
  ['FAILURE_LIMIT_REACHED', 'system', 20],
  ['SIGN_IN', 'student', 40, signIn],
  ['LOCK', 'administrator', 5],
  ['UNLOCK', 'administrator', 3 * day],
];
/** With one in so many a word to whoever sent it. */
const toldEvery = 97;

/**
 * Gives a locked student's flow a history of so many events as its machine makes it of them. The last one locks
 * the account. @returns the flow's id
 */
export async function longFlow(portal: TestPortal, subject: string, count: number): Promise<string> {
  const { em, clock } = portal.servers[0]!.composition.services;
  return em.fork().transactional(async (tx) => {
    const flow = (await lockFlow(tx, 'student-onboarding', subject)) as FlowState;
    const minutes = (count / 7) * again.reduce((sum, [, , pause]) => sum + pause, 0) + day;
    const begun = clock.now() - minutes * 60_000;
    await tx.execute('update flow set created_at = ?, entered_at = ?, standing_since = ? where id = ?', [
      ...Array.from({ length: 3 }, () => new Date(begun)),
      flow.id,
    ]);
    const happened = historyOf(flow, begun, count - 1);
    await insertRows(
      tx,
      FlowEvent,
      happened.map(({ event, step, actor, issues }, index) => ({
        flow: flow.id,
        revision: index + 1,
        machineVersion: flow.machine.version,
        requestId: null,
        event,
        actorKind: actor.kind,
        actor: null,
        issues: issues as Record<string, unknown>[],
        effects: [...step.effects],
        stateValue: stateValueOf(step.snapshot),
        at: new Date(event.at),
      })),
    );
    const { step, event } = happened[happened.length - 1]!;
    const last = { type: 'LOCK', at: event.at + 60_000 };
    await writeTransition(
      tx,
      { ...flow, ...step, revision: count - 1 },
      { step: stepBy(flow.machine, step, last), event: last, actor: by('administrator'), requestId: null, issues: [] },
    );
    return flow.id;
  });
}

const by = (kind: FlowActor['kind']): FlowActor => ({ kind, id: null });

function historyOf(flow: FlowState, begun: number, count: number): Written[] {
  const { machine } = flow;
  const happened: Written[] = [];
  let now: Step = { snapshot: flow.snapshot, deadlines: flow.deadlines, effects: [] };
  const note = (step: Step, event: Written['event'], actor: FlowActor) => {
    now = step;
    const issues = (happened.length + 1) % toldEvery === 0 ? [{ code: 'STATUS_MISMATCH' }] : [];
    happened.push({ step, event, actor, requestId: null, issues });
  };
  let at = begun;
  for (let turn = 0; happened.length < count; turn += 1) {
    const [type, actor, minutes, payload = {}] = first[turn] ?? again[(turn - first.length) % again.length]!;
    at += minutes * 60_000;
    for (let due = dueDeadlines(now.deadlines, at)[0]; due !== undefined; due = dueDeadlines(now.deadlines, at)[0])
      note(fire({ machine }, now, due), { type: due.event, at: due.dueAt }, by('system'));
    const event = { ...payload, type, at };
    if (!now.snapshot.can(event)) throw new Error(`${type} is refused after ${happened.length} events`);
    note(stepBy(machine, now, event), event, by(actor));
  }
  return happened.slice(0, count);
}

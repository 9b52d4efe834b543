import { machineOf, type MachineId } from '../../machines/registry.js';
import { dueDeadlines, fire } from '../../server/flows/deadlines.js';
import { beginning, persisted, stateValueOf, stepBy, type Step } from '../../server/flows/snapshots.js';
import { minute } from '../support/time.js';
import type { World } from './world.js';

type Told = { readonly type: string } & Readonly<Record<string, unknown>>;

/**
 * What had happened to a flow the day before a world begins: written as the door would have written it, so that a world
 * need not spend its steps on the way to where things get interesting. @returns the revision at the end
 */
export async function writePast(
  world: World,
  id: MachineId,
  subject: string,
  input: unknown,
  told: readonly Told[],
): Promise<number> {
  const machine = machineOf(id);
  let step: Pick<Step, 'snapshot' | 'deadlines'> = beginning(machine, input, world.began);
  let at = world.began - 24 * 60 * minute;
  const rows: object[] = [];
  const write = (next: Step, event: Told & { readonly at: number }) => {
    step = next;
    rows.push({
      revision: rows.length + 1,
      event,
      effects: next.effects,
      state_value: stateValueOf(next.snapshot),
      at: new Date(event.at),
    });
  };
  for (const event of told) {
    at += minute;
    if (!step.snapshot.can({ ...event, at } as never)) throw new Error(`${event.type} cannot have happened`);
    write(stepBy(machine, step, { ...event, at }), { ...event, at });
  }
  for (const due of dueDeadlines(step.deadlines, world.began))
    write(fire({ machine }, step, due), { type: due.event, at: due.dueAt });
  const { snapshot, deadlines } = step;
  const next = deadlines.length === 0 ? null : new Date(Math.min(...deadlines.map(({ dueAt }) => dueAt)));
  await world.stage.query(
    `with moved as (update flow set revision = $3, snapshot = $4, state_value = $5, step = $6, standing = $7, deadlines = $8, next_deadline_at = $9
       where machine = $1 and subject = $2 returning id, school_id)
     insert into flow_event (flow_id, school_id, revision, machine_version, event, actor_kind, issues, effects, state_value, at)
     select moved.id, school_id, e.revision, $10, e.event, 'system', '[]', e.effects, e.state_value, e.at
     from moved, jsonb_to_recordset($11::jsonb) as e (revision int, event jsonb, effects jsonb, state_value text, at timestamptz)`,
    [
      id,
      subject,
      rows.length,
      persisted(machine, snapshot),
      stateValueOf(snapshot),
      machine.stepOf(snapshot),
      machine.standingOf(snapshot),
      JSON.stringify(deadlines),
      next,
      machine.version,
      JSON.stringify(rows),
    ],
    'past',
  );
  return rows.length;
}

const someId = '00000000-0000-4002-8000-000000000000';

/** Prefixes of it are the places where a student may have come to; `phone` decides about its last part. */
export const studentPast = (phone: 'bound' | 'skipped'): readonly Told[] => [
  { type: 'UNLOCK' },
  { type: 'SIGN_IN', method: 'password', credentialsAccepted: true, knownDevice: false },
  { type: 'SUBMIT_STATUS', matches: true },
  { type: 'CHANGE_PASSWORD', oldPasswordAccepted: true, newPasswordAccepted: true },
  ...(phone === 'skipped'
    ? [{ type: 'SKIP_PHONE' }]
    : [
        { type: 'REQUEST_PHONE_CODE', challengeId: someId, ownerProven: true },
        { type: 'BIND_PHONE', codeAccepted: true, replacedId: someId },
      ]),
];

/** The same up to so many wrong answers about one's status; the fifth puts the case before the registrar. */
export const mistakenPast = (mistakes: number): readonly Told[] => [
  ...studentPast('skipped').slice(0, 2),
  ...Array.from({ length: mistakes }, () => ({ type: 'SUBMIT_STATUS', matches: false })),
];

/** The way of a member of the staff whose real name is proved. */
export const staffPast = (identityId: string): readonly Told[] => [
  { type: 'SIGN_IN', credentialsAccepted: true, knownDevice: false },
  { type: 'GO_TO_GOVERNMENT', attemptId: someId },
  { type: 'RETURN', attemptId: someId, answer: { outcome: 'matches', identityId } },
];

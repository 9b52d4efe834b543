import type pg from 'pg';
import type { MachineId } from '../../machines/registry.js';
import { defaultCorrectionPolicy } from '../../machines/record-correction/machine.js';
import { defaultStudentPolicy } from '../../machines/student-onboarding/setup.js';
import { defaultTeacherPolicy } from '../../machines/teacher-real-name/setup.js';
import { newId } from '../../server/database/ids.js';
import type { EntityManager } from '../../server/database/orm.js';
import { beginFlows } from '../../server/flows/begin-flows.js';
import { dueDeadlines, fire } from '../../server/flows/deadlines.js';
import { lockFlow, writeTransition, type FlowState } from '../../server/flows/flow-row.js';
import { stepBy, type Step } from '../../server/flows/snapshots.js';

/** An event and how many minutes after the one before it happens. */
type Happens = readonly [type: string, payload?: Readonly<Record<string, unknown>>, minutes?: number];

const id = '00000000-0000-7000-8000-000000000009';
const signIn: Happens = ['SIGN_IN', { method: 'password', credentialsAccepted: true, knownDevice: true }];
const mismatch: Happens = ['SUBMIT_STATUS', { matches: false }];
const match: Happens = ['SUBMIT_STATUS', { matches: true }];
const change: Happens = ['CHANGE_PASSWORD', { oldPasswordAccepted: true, newPasswordAccepted: true }];
const askCode: Happens = ['REQUEST_PHONE_CODE', { challengeId: id, ownerProven: true }];
const bind: Happens = ['BIND_PHONE', { codeAccepted: true, replacedId: id }];
const five = [mismatch, mismatch, mismatch, mismatch, mismatch];
const comes: Happens = ['SIGN_IN', { credentialsAccepted: true, knownDevice: true }];
const goes: Happens = ['GO_TO_GOVERNMENT', { attemptId: id }];
const later = ([type, payload = {}]: Happens, minutes: number): Happens => [type, payload, minutes];
const returns = (outcome: string): Happens => ['RETURN', { attemptId: id, answer: { outcome } }];
const goesAs = (attemptId: string): Happens => ['GO_TO_GOVERNMENT', { attemptId }];

/** Ten events each, those that are deadlines among them. */
export const shapes: readonly (readonly [machine: MachineId, way: readonly Happens[]])[] = [
  [
    'student-onboarding',
    [['UNLOCK'], signIn, match, change, ['SKIP_PHONE'], ['ENTER_EVALUATION', {}, 11], signIn, signIn, signIn],
  ],
  ['student-onboarding', [['UNLOCK'], signIn, ...five, ['CONFIRM_STATUS'], change, ['RESET_PASSWORD']]],
  [
    'student-onboarding',
    [
      ['UNLOCK'],
      ['FAILURE_LIMIT_REACHED'],
      later(signIn, 31),
      ['FAILURE_LIMIT_REACHED'],
      ['UNLOCK'],
      ['LOCK'],
      ['UNLOCK'],
      mismatch,
      signIn,
    ],
  ],
  [
    'student-onboarding',
    [['UNLOCK'], signIn, match, change, askCode, bind, later(askCode, 11), ['ENTER_EVALUATION', {}, 6]],
  ],
  ['student-onboarding', [['UNLOCK'], ...Array.from({ length: 9 }, () => signIn)]],
  ['student-onboarding', [['UNLOCK'], signIn, ...five, ['CORRECT_STATUS'], mismatch, match]],
  [
    'teacher-real-name',
    [
      comes,
      goes,
      later(comes, 31),
      goesAs(newId()),
      goes,
      returns('cancelled'),
      ['SAW_THERE', { kind: 'duplicatePhone', attemptId: null }],
      ['SAY_WHOSE_PHONE', { whose: 'anotherNumber' }],
      comes,
    ],
  ],
  [
    'teacher-real-name',
    [comes, ['LOCK'], ['UNLOCK'], ['FAILURE_LIMIT_REACHED'], later(comes, 31), goes, returns('denied'), comes, comes],
  ],
  [
    'record-correction',
    [
      ['REPORT', { hasClassTeacher: true }],
      ['TAKE_TO_REGISTRY', { byHand: false }, 4321],
      ['REGISTRY_RECEIVED', { report: 1 }],
      ['REGISTRY_ANSWERED', { report: 1, answer: 'refused' }, 245],
      ['CLOSE'],
    ],
  ],
  [
    'record-correction',
    [
      ['REPORT', { hasClassTeacher: false }],
      ['DECLINE', { by: 'registrar' }],
      ['REPORT_AGAIN', { hasClassTeacher: true }],
      ['CONFIRM'],
      ['TAKE_TO_REGISTRY', { byHand: false }],
      ['REGISTRY_RECEIVED', { report: 2 }, 22],
      ['REGISTRY_FORGOT', { report: 2 }],
      ['TAKE_TO_REGISTRY', { byHand: true }],
    ],
  ],
];

const policies: Readonly<Record<MachineId, unknown>> = {
  'student-onboarding': defaultStudentPolicy,
  'teacher-real-name': defaultTeacherPolicy,
  'record-correction': defaultCorrectionPolicy,
};

const actor = { kind: 'system', id: null } as const;

/** Takes a new flow that way as the one door would, but for what it does to other tables. @returns the flow */
export async function takeWay(
  tx: EntityManager,
  machine: MachineId,
  way: readonly Happens[],
  begun: number,
): Promise<FlowState> {
  const subject = newId();
  await beginFlows(tx, machine, policies[machine], begun, [{ account: subject, school: null }]);
  let flow = (await lockFlow(tx, machine, subject)) as FlowState;
  const write = async (step: Step, event: { readonly type: string; readonly at: number }) => {
    flow = await writeTransition(tx, flow, { step, event, actor, requestId: null, issues: [] });
  };
  let at = begun;
  for (const [type, payload = {}, minutes = 1] of way) {
    at += minutes * 60_000;
    for (let due = dueDeadlines(flow.deadlines, at)[0]; due !== undefined; due = dueDeadlines(flow.deadlines, at)[0])
      await write(fire(flow, flow, due), { type: due.event, at: due.dueAt });
    const event = { ...payload, type, at };
    if (!flow.snapshot.can(event)) throw new Error(`${machine} refuses ${type} of a way`);
    await write(stepBy(flow.machine, flow, event), event);
  }
  return flow;
}

/** Copies a flow with its whole history, so many times: rows as they are, of subjects that there are not. */
export async function copyFlow(database: pg.Pool, flow: string, times: number): Promise<void> {
  const columns = (table: string, but: readonly string[]) =>
    `(select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
      where table_schema = 'public' and table_name = '${table}' and column_name <> all('{${but.join(',')}}'))`;
  const { rows } = await database.query<{ flow: string; event: string }>(
    `select ${columns('flow', ['id', 'subject'])} as flow, ${columns('flow_event', ['flow_id'])} as event`,
  );
  const [{ flow: ofFlow, event: ofEvent }] = rows as [{ flow: string; event: string }];
  await database.query(
    `with copied as (
       insert into flow (id, subject, ${ofFlow}) select gen_random_uuid(), gen_random_uuid(), ${ofFlow}
       from flow cross join generate_series(1, $2::int) where id = $1 returning id)
     insert into flow_event (flow_id, ${ofEvent}) select c.id, ${ofEvent
       .split(', ')
       .map((name) => `e.${name}`)
       .join(', ')}
     from copied c cross join flow_event e where e.flow_id = $1`,
    [flow, times],
  );
}

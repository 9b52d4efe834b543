import { issue, type Issue } from '../../machines/rules/issue.js';
import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import type { StudentContext } from '../../machines/student-onboarding/setup.js';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import type { Account } from '../database/entities/account.js';
import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';
import { advance } from '../flows/advance.js';
import { deadlineName } from '../flows/deadlines.js';
import { beginFlows } from '../flows/begin-flows.js';
import type { FlowState } from '../flows/flow-row.js';
import type { Services } from '../services.js';
import { knowDevice } from './known-devices.js';
import { machineOfKind } from './machine-of-account.js';
import { openSession, type OpenedSession } from './sessions.js';

/** The browser that somebody comes with. */
export interface Device {
  /** Its device cookie. */
  readonly device: string;
  /** What its owner knows it by; `null` where it does not say. */
  readonly deviceName: string | null;
}

/** What a sign-in came to. */
export type SignInOutcome =
  | { readonly ok: true; readonly opened: OpenedSession }
  | {
      readonly ok: false;
      readonly issue: Issue;
      /** Of a lock that was in the way of a password; see nameLock. */ readonly lock?: string;
    };

export const refuse = (reason: Issue): { readonly ok: false; readonly issue: Issue } => ({ ok: false, issue: reason });

/** What of an account may have changed since it was proved whose it is. */
export type Current = Pick<Account, 'passwordHash' | 'phoneIndex'>;

export interface Entering {
  readonly method: (StudentEvent & { type: 'SIGN_IN' })['method'];
  readonly deviceHash: Buffer;
  readonly deviceName: string | null;
  readonly knownDevice: boolean;
  readonly at: number;
  /** Whether what was proved still holds, now that the account's flow is locked; an issue takes everything back. */
  readonly stillHolds: (tx: EntityManager, current: Current) => Promise<Issue | null>;
}

/**
 * Who it is has been proved: whether the account may be used decides its machine, in the transaction that opens the
 * session.
 */
export async function enter(
  services: Pick<Services, 'em' | 'flows' | 'teacherPolicy'>,
  account: Pick<Account, 'id' | 'kind' | 'school'>,
  entering: Entering,
): Promise<SignInOutcome> {
  await beginIfMissing(services, account, entering.at);
  let opened: OpenedSession | undefined;
  const { machine, actor } = machineOfKind[account.kind];
  const advanced = await advance(services.flows, {
    machine,
    subject: account.id,
    event: signInEvent(account, entering),
    actor: { kind: actor, id: account.id },
    alongside: async (tx, before) => {
      const hindrance = await entering.stillHolds(tx, await readCurrent(tx, account.id));
      if (hindrance !== null) return hindrance;
      // Staff are given a password of their own: nothing of it can be derived.
      const isInitial =
        account.kind === 'student' && (before.snapshot.context as StudentContext).password === 'initial';
      opened = await open(tx, account, isInitial, entering);
    },
  });
  if (advanced.accepted && opened !== undefined) return { ok: true, opened };
  const [refusal] = advanced.issues;
  return refuse(refusal === undefined || refusal.code === 'STEP_NOT_OPEN' ? lockOf(advanced.flow) : refusal);
}

async function readCurrent(tx: EntityManager, id: string): Promise<Current> {
  const sql = 'select password_hash as "passwordHash", phone_index as "phoneIndex" from account where id = $1';
  const [current] = await rows<Current>(tx, sql, [id]);
  if (current === undefined) throw new Error('the account of a flow is gone');
  return current;
}

/** Administrators of before there was real-name verification have no flow yet. */
export async function beginIfMissing(
  { em, teacherPolicy }: Pick<Services, 'em' | 'teacherPolicy'>,
  { id, kind, school }: Pick<Account, 'id' | 'kind' | 'school'>,
  at: number,
): Promise<void> {
  if (kind !== 'staff') return;
  await beginFlows(em.fork(), 'teacher-real-name', teacherPolicy, at, [{ account: id, school: school ?? null }]);
}

function signInEvent(
  { kind }: Pick<Account, 'kind'>,
  { method, knownDevice, at }: Entering,
): StudentEvent | TeacherEvent {
  const common = { type: 'SIGN_IN', at, credentialsAccepted: true, knownDevice } as const;
  return kind === 'student' ? { ...common, method } : common;
}

async function open(tx: EntityManager, account: Pick<Account, 'id'>, isInitial: boolean, entering: Entering) {
  const { deviceHash, deviceName, at } = entering;
  await knowDevice(tx, account.id, deviceHash, at);
  return openSession(tx, { account: account.id, isInitial, deviceHash, deviceName, at });
}

/** Why an account that exists may not be entered, to whoever proved that it is theirs. */
export function lockOf(flow: FlowState | null): Issue {
  const lockout = flow?.deadlines.find((deadline) => deadlineName(deadline) === 'lockout');
  if (lockout !== undefined) return issue('LOCKED_BY_FAILURES', { until: lockout.dueAt });
  const isOpen = flow?.snapshot.matches({ account: 'open' }) ?? false;
  // Open, and refused all the same: the phone has been unbound meanwhile.
  return issue(isOpen ? 'CREDENTIALS_WRONG' : 'LOCKED_BY_ADMINISTRATOR');
}

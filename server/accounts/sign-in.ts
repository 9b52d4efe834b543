import { parseAccountName } from '../../machines/rules/account-name.js';
import { issue, type Issue } from '../../machines/rules/issue.js';
import type { StudentContext } from '../../machines/student-onboarding/machine.js';
import { KnownDevice } from '../database/entities/session.js';
import { Account } from '../database/entities/account.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import { advance } from '../flows/advance.js';
import { deadlineName } from '../flows/deadlines.js';
import type { FlowState } from '../flows/flow-row.js';
import { BusyError } from '../ports.js';
import type { Services } from '../services.js';
import { spendCaptcha } from './captchas.js';
import { checkPassword } from './check-password.js';
import { accountIdentifierHash, noDevice, type Counted } from './failure-limit.js';
import { findAccount } from './find-account.js';
import { judgePassword, type Judged } from './judge-password.js';
import { nameLock } from './locks.js';
import { openSession, type OpenedSession } from './sessions.js';

type SignInServices = Pick<Services, 'em' | 'personalData' | 'signer' | 'flows' | 'passwords' | 'failurePolicy'>;

export interface SignIn {
  readonly account: string;
  readonly password: string;
  readonly captchaId: string;
  readonly captchaAnswer: string;
  /** The browser's device cookie. */
  readonly device: string;
  readonly at: number;
}

export type SignInOutcome =
  | { readonly ok: true; readonly opened: OpenedSession }
  | {
      readonly ok: false;
      readonly issue: Issue;
      /** Of a lock that was in the way; see nameLock. */ readonly lock?: string;
    };

const refuse = (reason: Issue): SignInOutcome => ({ ok: false, issue: reason });

function refuseLocked(personalData: PersonalData, reason: Issue, account: Account | null): SignInOutcome {
  const isLock = reason.code === 'LOCKED_BY_FAILURES' || reason.code === 'LOCKED_BY_ADMINISTRATOR';
  return isLock ? { ok: false, issue: reason, lock: nameLock(personalData, account?.id ?? null) } : refuse(reason);
}

/** Signs somebody in: captcha, limit of failures, password, lock, in this order. */
export async function signIn(services: SignInServices, asked: SignIn): Promise<SignInOutcome> {
  const em = services.em.fork();
  const captchaIssue = await spendCaptcha(services, {
    id: asked.captchaId,
    answer: asked.captchaAnswer,
    purpose: 'sign-in',
    browser: asked.device,
    at: asked.at,
  });
  if (captchaIssue !== null) return refuse(captchaIssue);
  if (parseAccountName(asked.account) === null) return refuse(issue('ACCOUNT_NAME_MALFORMED', { field: 'account' }));

  const account = await findAccount(em, services.personalData, asked.account);
  const deviceHash = services.signer.hash('device', asked.device);
  const knownDevice = account !== null && (await em.count(KnownDevice, { account: account.id, deviceHash })) > 0;
  const counted = {
    identifierHash: identifierHash(services, asked.account, account),
    deviceHash: knownDevice ? deviceHash : noDevice,
  };

  const judged = await judge(services, em, counted, account, asked);
  if (judged.kind !== 'right') {
    const reason = await refusal(services, judged, account, counted, asked.at);
    return refuseLocked(services.personalData, reason, account);
  }
  return account === null
    ? refuse(issue('CREDENTIALS_WRONG'))
    : enter(services, account, { deviceHash, knownDevice, at: asked.at });
}

/** Failures count per account however it was named, and per identifier where there is no such account (A1). */
function identifierHash({ personalData }: SignInServices, typed: string, account: Account | null): Buffer {
  return account === null
    ? personalData.index('identifier', parseAccountName(typed)?.value ?? typed)
    : accountIdentifierHash(personalData, account.id);
}

async function judge(
  services: SignInServices,
  em: EntityManager,
  counted: Counted,
  account: Account | null,
  { password, at }: SignIn,
): Promise<Judged> {
  const isRight = () => checkPassword({ ...services, em }, account, password);
  return judgePassword(em, counted, services.failurePolicy, at, isRight).catch((error: unknown) => {
    if (error instanceof BusyError) return { kind: 'busy' } as const;
    throw error;
  });
}

async function refusal(
  services: SignInServices,
  judged: Exclude<Judged, { kind: 'right' }>,
  account: Account | null,
  { deviceHash }: Counted,
  at: number,
): Promise<Issue> {
  if (judged.kind === 'busy') return issue('BUSY');
  if (judged.kind === 'locked') return issue('LOCKED_BY_FAILURES', { until: judged.until });
  if (judged.lockedUntil === null) return issue('CREDENTIALS_WRONG', { remaining: judged.remaining });
  // A known device locks itself out, not its owner's account.
  if (account?.kind === 'student' && deviceHash === noDevice) {
    const event = { type: 'FAILURE_LIMIT_REACHED', at } as const;
    await advance(services.flows, {
      machine: 'student-onboarding',
      subject: account.id,
      event,
      actor: { kind: 'system', id: null },
    });
  }
  return issue('LOCKED_BY_FAILURES', { until: judged.lockedUntil });
}

interface Entering {
  readonly deviceHash: Buffer;
  readonly knownDevice: boolean;
  readonly at: number;
}

/** The password was right: whether the account may be used decides its machine, in the transaction that opens the session. */
async function enter(services: SignInServices, account: Account, entering: Entering): Promise<SignInOutcome> {
  if (account.kind !== 'student') {
    const opened = await services.em.fork().transactional((tx) => open(tx, account, false, entering));
    return { ok: true, opened };
  }
  let opened: OpenedSession | undefined;
  const { deviceHash, knownDevice, at } = entering;
  const advanced = await advance(services.flows, {
    machine: 'student-onboarding',
    subject: account.id,
    event: { type: 'SIGN_IN', at, credentialsAccepted: true, knownDevice },
    actor: { kind: 'student', id: account.id },
    alongside: async (tx, before) => {
      // The flow is locked: a password that was replaced or reset since it was judged opens nothing.
      const { passwordHash } = await tx.findOneOrFail(Account, account.id);
      if (passwordHash !== account.passwordHash) return issue('CREDENTIALS_WRONG');
      const { password } = before.snapshot.context as StudentContext;
      opened = await open(tx, account, password === 'initial', { deviceHash, knownDevice, at });
    },
  });
  if (advanced.accepted && opened !== undefined) return { ok: true, opened };
  const [refusal] = advanced.issues;
  const reason = refusal?.code === 'CREDENTIALS_WRONG' ? refusal : lockOf(advanced.flow);
  return refuseLocked(services.personalData, reason, account);
}

async function open(tx: EntityManager, account: Account, isInitial: boolean, { deviceHash, at }: Entering) {
  const now = new Date(at);
  const device = { account: account.id, deviceHash, firstSeenAt: now, lastSeenAt: now };
  await tx.upsert(KnownDevice, device, { onConflictMergeFields: ['lastSeenAt'] });
  return openSession(tx, { account: account.id, isInitial, at });
}

function lockOf(flow: FlowState | null): Issue {
  const lockout = flow?.deadlines.find((deadline) => deadlineName(deadline) === 'lockout');
  return lockout === undefined
    ? issue('LOCKED_BY_ADMINISTRATOR')
    : issue('LOCKED_BY_FAILURES', { until: lockout.dueAt });
}

import { setTimeout as wait } from 'node:timers/promises';
import { parseAccountName } from '../../machines/rules/account-name.js';
import { issue, type Issue } from '../../machines/rules/issue.js';
import { noId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import { advance } from '../flows/advance.js';
import { BusyError } from '../ports.js';
import type { Services } from '../services.js';
import { spendCaptcha } from './captchas.js';
import { checkPassword } from './check-password.js';
import { accountIdentifierHash, noDevice, type Counted } from './failure-limit.js';
import { enter, refuse, type Device, type SignInOutcome } from './enter.js';
import { findCredentials, type Credentials } from './find-account.js';
import { isKnownDevice } from './known-devices.js';
import { nameLock } from './named-lock.js';
import { machineOfKind } from './machine-of-account.js';
import { networkHash } from './network.js';
import { noteAttempt, sprayedUntil } from './spraying.js';
import { judgePassword, type Judged } from './judge-password.js';

type SignInServices = Pick<
  Services,
  'em' | 'personalData' | 'signer' | 'flows' | 'passwords' | 'failurePolicy' | 'sprayPolicy' | 'teacherPolicy'
>;

export interface SignIn extends Device {
  readonly account: string;
  readonly password: string;
  readonly captchaId: string;
  readonly captchaAnswer: string;
  /** The network address that it comes from. */
  readonly address: string;
  readonly at: number;
}

/** How long the failure that locks takes: more than locking does, so that nobody sees whether there was anything (A2). */
const lockingMs = 250;

function refuseLocked(personalData: PersonalData, reason: Issue, account: Credentials | null): SignInOutcome {
  const isLock = reason.code === 'LOCKED_BY_FAILURES' || reason.code === 'LOCKED_BY_ADMINISTRATOR';
  if (!isLock) return refuse(reason);
  const lock = nameLock(personalData, { account: account?.id ?? null, until: reason.until ?? null });
  return { ok: false, issue: reason, lock };
}

/** Signs somebody in: captcha, spraying, limit of failures, password, lock, in this order. */
export async function signIn(services: SignInServices, asked: SignIn): Promise<SignInOutcome> {
  const em = services.em.fork();
  const captchaIssue = await spendCaptcha(services, {
    id: asked.captchaId,
    answer: asked.captchaAnswer,
    purpose: 'SIGN_IN',
    browser: asked.device,
    at: asked.at,
  });
  if (captchaIssue !== null) return refuse(captchaIssue);
  if (parseAccountName(asked.account) === null) return refuse(issue('ACCOUNT_NAME_MALFORMED', { field: 'account' }));

  const account = await findCredentials(em, services.personalData, asked.account);
  const deviceHash = services.signer.hash('device', asked.device);
  // Asked of nobody as well: what exists costs no statement more (A2).
  const knownDevice = await isKnownDevice(em, account?.id ?? noId, deviceHash);
  const counted = {
    identifierHash: identifierHash(services, asked.account, account),
    deviceHash: knownDevice ? deviceHash : noDevice,
  };

  const source = knownDevice ? null : networkHash(services.signer, asked.address);
  const sprayed = source && (await sprayedUntil(em, services.sprayPolicy, source, asked.at));
  if (sprayed !== null) return refuse(issue('RATE_LIMITED', { until: sprayed }));
  const judged = await judge(services, em, counted, account, asked);
  if (source !== null) await note(em, source, counted, judged, account, asked.at);
  if (judged.kind !== 'right') {
    const reason = await refusal(services, judged, account, counted, asked.at);
    return refuseLocked(services.personalData, reason, account);
  }
  if (account === null) return refuse(issue('CREDENTIALS_WRONG'));
  const entered = await enter(services, account, {
    method: 'password',
    deviceHash,
    deviceName: asked.deviceName,
    knownDevice,
    at: asked.at,
    // A password that was replaced or reset since it was judged opens nothing.
    stillHolds: async (_tx, { passwordHash }) =>
      passwordHash === account.passwordHash ? null : issue('CREDENTIALS_WRONG'),
  });
  return entered.ok ? entered : refuseLocked(services.personalData, entered.issue, account);
}

/** Failures count per account however it was named, and per identifier where there is no such account (A1). */
function identifierHash({ personalData }: SignInServices, typed: string, account: Credentials | null): Buffer {
  return account === null
    ? personalData.index('identifier', parseAccountName(typed)?.value ?? typed)
    : accountIdentifierHash(personalData, account.id);
}

async function judge(
  services: SignInServices,
  em: EntityManager,
  counted: Counted,
  account: Credentials | null,
  { password, at }: SignIn,
): Promise<Judged> {
  const isRight = () => checkPassword({ ...services, em }, account, password);
  return judgePassword(em, counted, services.failurePolicy, at, isRight).catch((error: unknown) => {
    if (error instanceof BusyError) return { kind: 'busy' } as const;
    throw error;
  });
}

/** Whoever was not judged has learnt nothing, and tried nothing. */
async function note(
  em: EntityManager,
  addressHash: Buffer,
  { identifierHash: whom }: Counted,
  { kind }: Judged,
  account: Credentials | null,
  at: number,
): Promise<void> {
  if (kind !== 'right' && kind !== 'wrong') return;
  const outcome = kind === 'right' ? 'entered' : 'wrong';
  await noteAttempt(em, { addressHash, identifierHash: whom, outcome, isKnown: account !== null, at });
}

async function refusal(
  services: SignInServices,
  judged: Exclude<Judged, { kind: 'right' }>,
  account: Credentials | null,
  { deviceHash }: Counted,
  at: number,
): Promise<Issue> {
  if (judged.kind === 'busy') return issue('BUSY');
  if (judged.kind === 'locked') return issue('LOCKED_BY_FAILURES', { until: judged.until });
  if (judged.lockedUntil === null) return issue('CREDENTIALS_WRONG', { remaining: judged.remaining });
  await Promise.all([lockOut(services, account, deviceHash, at), wait(lockingMs)]);
  return issue('LOCKED_BY_FAILURES', { until: judged.lockedUntil });
}

/** A known device locks itself out, not its owner's account; nor is there anything to lock where nobody is. */
async function lockOut(
  { flows }: SignInServices,
  account: Credentials | null,
  deviceHash: Buffer,
  at: number,
): Promise<void> {
  if (account === null || deviceHash !== noDevice) return;
  await advance(flows, {
    machine: machineOfKind[account.kind].machine,
    subject: account.id,
    event: { type: 'FAILURE_LIMIT_REACHED', at },
    actor: { kind: 'system', id: null },
  });
}

import { parseAccountName } from '../../machines/rules/account-name.js';
import { issue, type Issue } from '../../machines/rules/issue.js';
import { spendCaptcha } from '../accounts/captchas.js';
import { evaluationIdentifierHash, noDevice } from '../accounts/failure-limit.js';
import type { Device } from '../accounts/enter.js';
import { findAccount } from '../accounts/find-account.js';
import { isKnownDevice } from '../accounts/known-devices.js';
import { machineOfKind } from '../accounts/machine-of-account.js';
import { judgePassword, type Judged } from '../accounts/judge-password.js';
import { openSession, type OpenedSession } from '../accounts/sessions.js';
import { Account } from '../database/entities/account.js';
import { EvaluationCredential } from '../database/entities/evaluation-credential.js';
import type { EntityManager } from '../database/orm.js';
import { advance } from '../flows/advance.js';
import { deadlineName } from '../flows/deadlines.js';
import { readFlows, type FlowState } from '../flows/flow-row.js';
import { BusyError } from '../ports.js';
import type { Services } from '../services.js';
import { whyNoEntry } from './why-no-entry.js';

type SignInServices = Pick<Services, 'em' | 'personalData' | 'signer' | 'flows' | 'passwords' | 'failurePolicy'>;

export interface EvaluationSignIn extends Device {
  readonly account: string;
  readonly password: string;
  readonly captchaId: string;
  readonly captchaAnswer: string;
  readonly at: number;
}

export type EvaluationSignInOutcome =
  { readonly ok: true; readonly opened: OpenedSession } | { readonly ok: false; readonly issue: Issue };

const refuse = (reason: Issue): EvaluationSignInOutcome => ({ ok: false, issue: reason });

/**
 * The evaluation platform's own sign-in: captcha, limit of failures, password, and then whether that password has come
 * here yet. A replaced one is refused from the first second: what is judged is the one in force.
 */
export async function signInToEvaluation(
  services: SignInServices,
  asked: EvaluationSignIn,
): Promise<EvaluationSignInOutcome> {
  const { account: typed, device, at } = asked;
  const em = services.em.fork();
  const captcha = { id: asked.captchaId, answer: asked.captchaAnswer, purpose: 'EVALUATION_SIGN_IN' } as const;
  const captchaIssue = await spendCaptcha(services, { ...captcha, browser: device, at });
  if (captchaIssue !== null) return refuse(captchaIssue);
  const name = parseAccountName(typed);
  if (name === null) return refuse(issue('ACCOUNT_NAME_MALFORMED', { field: 'account' }));

  const account = await findAccount(em, services.personalData, typed);
  const identifierHash = evaluationIdentifierHash(services.personalData, account?.id ?? name.value);
  const deviceHash = services.signer.hash('device', device);
  // Strangers do not lock it out (A11).
  const isKnown = account !== null && (await isKnownDevice(em, account.id, deviceHash));
  const counted = { identifierHash, deviceHash: isKnown ? deviceHash : noDevice };
  // One verification in every case, also for nobody: the time tells nothing (A2).
  const judged = await judgePassword(em, counted, services.failurePolicy, at, () =>
    services.passwords.verify(account?.passwordHash ?? null, asked.password),
  ).catch(whenBusy);
  if (judged.kind !== 'right') return refuse(refusalOf(judged));
  return account === null ? refuse(issue('CREDENTIALS_WRONG')) : enter(services, account, asked);
}

function whenBusy(error: unknown): Judged {
  if (error instanceof BusyError) return { kind: 'busy' };
  throw error;
}

function refusalOf(judged: Exclude<Judged, { kind: 'right' }>): Issue {
  if (judged.kind === 'busy') return issue('BUSY');
  const until = judged.kind === 'locked' ? judged.until : judged.lockedUntil;
  if (until !== null) return issue('LOCKED_BY_FAILURES', { until });
  return issue('CREDENTIALS_WRONG', { remaining: judged.kind === 'wrong' ? judged.remaining : 0 });
}

/** The password was right: the machine lets in or not, in the transaction that opens the session. */
async function enter(
  services: SignInServices,
  account: Account,
  { device, deviceName, at }: EvaluationSignIn,
): Promise<EvaluationSignInOutcome> {
  const deviceHash = services.signer.hash('device', device);
  // As stored: what is due has not happened here, so that an overdue wait still has its end.
  const { machine, actor } = machineOfKind[account.kind];
  const stored = (await readFlows(services.em.fork(), machine, [account.id])).get(account.id);
  let opened: OpenedSession | undefined;
  const advanced = await advance(services.flows, {
    machine,
    subject: account.id,
    event: { type: 'ENTER_EVALUATION', at, through: 'ownSignIn' },
    actor: { kind: actor, id: account.id },
    alongside: async (tx, before) => {
      // The flow is locked: a password that was replaced or reset since it was judged opens nothing.
      const { passwordHash } = await tx.findOneOrFail(Account, account.id);
      if (passwordHash !== account.passwordHash) return issue('CREDENTIALS_WRONG');
      if (!(await hasArrived(tx, before, passwordHash)))
        return issue('PASSWORD_SYNCING', { until: syncDeadline(before) ?? syncDeadline(stored) });
      opened = await openSession(tx, {
        account: account.id,
        isInitial: false,
        deviceHash,
        deviceName,
        at,
        audience: 'evaluation',
      });
    },
  });
  if (advanced.accepted && opened !== undefined) return { ok: true, opened };
  return refuse(whyNoEntry(advanced));
}

/** The wait is over *and* the platform's own copy is the password in force: neither a clock nor a late job is trusted alone. */
async function hasArrived(
  tx: EntityManager,
  flow: FlowState,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  if (!flow.snapshot.matches({ evaluation: 'synced' })) return false;
  const credential = await tx.findOne(EvaluationCredential, flow.subject);
  return credential?.passwordHash != null && credential.passwordHash === passwordHash;
}

/** What the machines call the ten minutes. */
const syncs = new Set(['passwordSync', 'evaluationSync']);

function syncDeadline(flow: FlowState | undefined): number | undefined {
  return flow?.deadlines.find((deadline) => syncs.has(deadlineName(deadline)))?.dueAt;
}

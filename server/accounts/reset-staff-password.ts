import { issue, type Issue } from '../../machines/rules/issue.js';
import type { Duty } from '../../machines/rules/roles.js';
import { writeEntry } from '../audit/write-entry.js';
import { Account } from '../database/entities/account.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { advance, foresee, type Advance } from '../flows/advance.js';
import { readFlows } from '../flows/flow-row.js';
import { answerInHistory, once } from '../flows/once.js';
import { BusyError } from '../ports.js';
import { areInCharge } from '../rights/charge.js';
import { holdAsker } from '../rights/hold-asker.js';
import { permitted } from '../rights/permitted.js';
import { reachesStill } from '../rights/still-within.js';
import type { Services } from '../services.js';
import { administer, type Administered } from './administer.js';
import { beginIfMissing } from './enter.js';
import { openColumn } from './find-account.js';
import { machineOfKind } from './machine-of-account.js';
import { randomPassword } from './random-password.js';
import type { SignedInSession } from './sessions.js';

type ResetServices = Pick<Services, 'em' | 'flows' | 'personalData' | 'passwords' | 'teacherPolicy'>;

/** The password is told here and nowhere else: not even the same request gets it again. */
export type StaffPasswordReset =
  { readonly ok: true; readonly password: string } | { readonly ok: false; readonly issues: readonly Issue[] };

export interface ResetStaffPassword {
  /** The administrator's. */
  readonly session: SignedInSession;
  readonly requestId: string;
  /** Whose password it is. */
  readonly account: string;
  /** The network address that it is done from. */
  readonly address: string;
  readonly at: number;
}

const duty: Duty = 'resetPasswords';
const { machine } = machineOfKind.staff;
const mostTries = 5;

/**
 * Gives somebody of the staff another password, one that nobody chose, and ends all their sessions. For whoever is above
 * them; foreign and missing accounts, equals and students look alike (G5).
 *
 * A request that comes again sets none and is told that the password was given already: whoever lost it resets once more.
 */
export async function resetStaffPassword(
  services: ResetServices,
  asked: ResetStaffPassword,
): Promise<StaffPasswordReset> {
  const { session, requestId, at } = asked;
  let password: string | undefined;
  const issues = await once(services.em.fork(), { account: session.account, requestId, at }, async () => {
    const em = services.em.fork();
    const account = (await isInCharge(em, asked)) ? await em.findOne(Account, asked.account) : null;
    if (account?.kind !== 'staff') return [issue('ACCOUNT_NOT_FOUND')];
    // A server may have died between the reset and its answer, or is about to give it.
    const isDone = async () =>
      (await answerInHistory(services.em.fork(), machine, { account: account.id, requestId, at })) !== null;
    if (await isDone()) return [];
    const event = { type: 'RESET_PASSWORD', at } as const;
    await beginIfMissing(services, account, at);
    const request = async () => {
      const revision = (await readFlows(services.em.fork(), machine, [account.id])).get(account.id)?.revision ?? 0;
      return { machine, subject: account.id, event, request: { id: requestId, expectedRevision: revision } } as const;
    };
    const hindrance = await foresee(em, await request());
    if (hindrance !== null) return [hindrance];
    const made = await newPassword(services, account).catch(whenBusy);
    if (made === null) return [issue('BUSY')];
    const actor = { kind: 'administrator', id: session.account } as const;
    const alongside = keptBy(services, asked, made.passwordHash, () => (password = made.password));
    for (let tries = 1; ; tries += 1) {
      const sent = await request();
      if (await isDone()) return [];
      const { issues } = await advance(services.flows, { ...sent, actor, alongside });
      // Who asks has looked at no revision: whatever their teacher does meanwhile is no news to them.
      if (tries === mostTries || !issues.some(({ code }) => code === 'STALE_REVISION')) return [...issues];
    }
  });
  if (issues.length > 0) return { ok: false, issues };
  return password === undefined ? { ok: false, issues: [issue('PASSWORD_SHOWN_ALREADY')] } : { ok: true, password };
}

/** The same from the command line, for whoever has nobody above them. @returns why not, or the password */
export async function giveStaffPassword(services: ResetServices, asked: Administered): Promise<Issue | string> {
  const account = await services.em.fork().findOneOrFail(Account, asked.account);
  await beginIfMissing(services, account, asked.at);
  const { password, passwordHash } = await newPassword(services, account);
  const event = { type: 'RESET_PASSWORD', at: asked.at } as const;
  const refused = await administer(services, asked, event, (tx) => keep(tx, account.id, passwordHash));
  return refused ?? password;
}

async function isInCharge(em: EntityManager, { session, account, at }: ResetStaffPassword): Promise<boolean> {
  return isId(account) && (await permitted(em, { actor: session.account, duty, at }, [account])).has(account);
}

/**
 * Looks once more at who asks and whom they may do it to, then writes the password and the entry of the audit trail.
 *
 * @param kept called once they are written: a request that another server has done meanwhile is accepted without
 */
function keptBy(
  { personalData }: ResetServices,
  { session, account, address, at }: ResetStaffPassword,
  passwordHash: string,
  kept: () => void,
): Advance<{ type: string; at: number }>['alongside'] {
  return async (tx) => {
    const actor = session.account;
    await holdAsker(tx, session, duty);
    const isStillMine =
      (await reachesStill(tx, { actor, duty, account })) &&
      (await areInCharge(tx, actor, [account], duty)).has(account);
    if (!isStillMine) return issue('ACCOUNT_NOT_FOUND');
    await keep(tx, account, passwordHash);
    const entry = { at, actor, action: 'account.resetPassword', subject: account, details: {} } as const;
    await writeEntry(tx, personalData, { ...entry, address });
    kept();
  };
}

async function newPassword(
  { personalData, passwords }: ResetServices,
  account: Account,
): Promise<{ readonly password: string; readonly passwordHash: string }> {
  const password = randomPassword(openColumn(personalData, account, 'national_id', account.nationalId));
  return { password, passwordHash: await passwords.hash(password) };
}

/** Its owner has not chosen it: nothing is said of when they changed theirs. */
async function keep(tx: EntityManager, account: string, passwordHash: string): Promise<void> {
  await tx.nativeUpdate(Account, { id: account }, { passwordHash, passwordChangedAt: null });
}

function whenBusy(error: unknown): null {
  if (error instanceof BusyError) return null;
  throw error;
}

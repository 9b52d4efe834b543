import { newId } from '../database/ids.js';
import type { PersonalData } from '../database/personal-data.js';
import { asOf } from '../flows/deadlines.js';
import { readFlows } from '../flows/flow-row.js';
import type { Services } from '../services.js';
import { machineOfAccount } from './machine-of-account.js';
import { accountIdentifierHash, lockedUntil, noDevice } from './failure-limit.js';

const place = { table: 'sign-in', column: 'lock', row: '' };

/** What was in somebody's way. */
export interface Lock {
  /** `null` where there is no such account. */
  readonly account: string | null;
  /** When it ends by itself, in epoch milliseconds; `null` for an administrator's. */
  readonly until: number | null;
}

/**
 * A name for the lock that was in somebody's way, by which they can be told of its end. Sealed, and no different where
 * there is no such account (A1).
 */
export function nameLock(personalData: PersonalData, { account, until }: Lock): string {
  return personalData.seal(place, `${account ?? newId()} ${until ?? ''}`).toString('base64url');
}

/** The lock of a name; `null` for a name that is not ours. */
export function namedLock(personalData: PersonalData, name: string): (Lock & { readonly account: string }) | null {
  try {
    const [account = '', until = ''] = personalData.open(place, Buffer.from(name, 'base64url')).split(' ');
    return { account, until: until === '' ? null : Number(until) };
  } catch {
    return null;
  }
}

/**
 * Whether somebody has ended the lock. That it ends by itself is not told: who waits has the time, and an account that
 * there is not would never be told of (A1).
 */
export async function isLockEnded(
  { em, personalData, signer }: Pick<Services, 'em' | 'personalData' | 'signer'>,
  { account, until, device, at }: Lock & { readonly account: string; readonly device: string; readonly at: number },
): Promise<boolean> {
  if (until !== null && until <= at) return false;
  const fork = em.fork();
  const { machine } = await machineOfAccount(fork, account);
  const flow = (await readFlows(fork, machine, [account])).get(account);
  if (flow === undefined || !asOf(flow, at).snapshot.matches({ account: 'open' })) return false;
  const identifierHash = accountIdentifierHash(personalData, account);
  for (const deviceHash of [noDevice, signer.hash('device', device)])
    if ((await lockedUntil(fork, { identifierHash, deviceHash }, at)) !== null) return false;
  return true;
}

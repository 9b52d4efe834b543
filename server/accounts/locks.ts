import { newId } from '../database/ids.js';
import type { PersonalData } from '../database/personal-data.js';
import { asOf } from '../flows/deadlines.js';
import { readFlows } from '../flows/flow-row.js';
import type { Services } from '../services.js';
import { accountIdentifierHash, lockedUntil, noDevice } from './failure-limit.js';

const place = { table: 'sign-in', column: 'lock', row: '' };

/**
 * A name for the lock that was in somebody's way, by which they can be told of its end. Sealed, and no different where
 * there is no such account (A1).
 */
export function nameLock(personalData: PersonalData, account: string | null): string {
  return personalData.seal(place, account ?? newId()).toString('base64url');
}

/** The account behind a lock's name; `null` for a name that is not ours. */
export function lockedAccount(personalData: PersonalData, lock: string): string | null {
  try {
    return personalData.open(place, Buffer.from(lock, 'base64url'));
  } catch {
    return null;
  }
}

/** Whether the account's student may sign in again from a browser. */
export async function isLockOver(
  { em, personalData, signer }: Pick<Services, 'em' | 'personalData' | 'signer'>,
  { account, device, at }: { readonly account: string; readonly device: string; readonly at: number },
): Promise<boolean> {
  const fork = em.fork();
  const flow = (await readFlows(fork, 'student-onboarding', [account])).get(account);
  if (flow === undefined || !asOf(flow, at).snapshot.matches({ account: 'open' })) return false;
  const identifierHash = accountIdentifierHash(personalData, account);
  for (const deviceHash of [noDevice, signer.hash('device', device)])
    if ((await lockedUntil(fork, { identifierHash, deviceHash }, at)) !== null) return false;
  return true;
}

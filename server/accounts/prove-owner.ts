import { issue, type Issue, type IssueCode } from '../../machines/rules/issue.js';
import type { Account } from '../database/entities/account.js';
import { BusyError, type Hashing } from '../ports.js';
import type { Services } from '../services.js';
import { checkPassword } from './check-password.js';
import { noDevice, oldPasswordIdentifierHash } from './failure-limit.js';
import { judgePassword } from './judge-password.js';

/** The input that holds the password, and what a wrong one is called there. */
export interface Proof {
  readonly password: string;
  readonly field: string;
  readonly wrong: IssueCode;
}

/**
 * Whether whoever is signed in knows the account's password: a session alone may be somebody else's who found the
 * computer. Guessed no more often than at sign-in. `null` if they do.
 *
 * @param whenRight what is hashed then, in the same turn
 */
export async function proveOwner(
  services: Pick<Services, 'em' | 'personalData' | 'passwords' | 'failurePolicy'>,
  account: Account,
  { password, field, wrong }: Proof,
  at: number,
  whenRight?: (hashing: Hashing) => Promise<void>,
): Promise<Issue | null> {
  const em = services.em.fork();
  const counted = {
    identifierHash: oldPasswordIdentifierHash(services.personalData, account.id),
    deviceHash: noDevice,
  };
  const isRight = () =>
    checkPassword({ ...services, em }, account, password, async (right, hashing) => {
      if (right) await whenRight?.(hashing);
    });
  const judged = await judgePassword(em, counted, services.failurePolicy, at, isRight).catch((error: unknown) => {
    if (error instanceof BusyError) return { kind: 'busy' } as const;
    throw error;
  });
  if (judged.kind === 'busy') return issue('BUSY');
  if (judged.kind === 'right') return null;
  const until = judged.kind === 'locked' ? judged.until : judged.lockedUntil;
  if (until !== null) return issue('RATE_LIMITED', { field, until });
  return issue(wrong, { field, remaining: judged.kind === 'wrong' ? judged.remaining : 0 });
}

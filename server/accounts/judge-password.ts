import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager } from '../database/orm.js';
import {
  reserveTry,
  settleRight,
  settleUnused,
  settleWrong,
  type Counted,
  type FailurePolicy,
  type Reservation,
} from './failure-limit.js';

export type Judged =
  | { readonly kind: 'right' }
  | {
      readonly kind: 'wrong';
      readonly remaining: number;
      /** Set by the failure that locked. */ readonly lockedUntil: number | null;
    }
  | { readonly kind: 'locked'; readonly until: number }
  | { readonly kind: 'busy' };

/** How long somebody waits while others try the same identifier. */
const patienceMs = 8_000;
const lookAgainMs = 40;

/** Judges a password within the limit of failures: takes a place, looks, and settles the place whatever happens. */
export async function judgePassword(
  em: EntityManager,
  counted: Counted,
  policy: FailurePolicy,
  at: number,
  isRight: () => Promise<boolean>,
): Promise<Judged> {
  const reservation = await takePlace(em, counted, policy, at);
  if (reservation.kind === 'locked') return reservation;
  if (reservation.kind === 'full') return { kind: 'busy' };
  const right = await isRight().catch(async (error: unknown) => {
    await settleUnused(em, counted);
    throw error;
  });
  if (!right) return { kind: 'wrong', ...(await settleWrong(em, counted, policy, at)) };
  await settleRight(em, counted, at);
  return { kind: 'right' };
}

async function takePlace(em: EntityManager, counted: Counted, policy: FailurePolicy, at: number): Promise<Reservation> {
  for (let waited = 0; ; waited += lookAgainMs) {
    const reservation = await reserveTry(em, counted, policy, at);
    if (reservation.kind !== 'full' || waited >= patienceMs) return reservation;
    await wait(lookAgainMs);
  }
}

import type { Standing } from './standing.js';
import type { StudentContext } from './student-onboarding/setup.js';

/** Why somebody stands where they stand, more exactly than the standing says: what to do about it depends on it. */
export type StuckBecause =
  | 'WAITS_FOR_UNLOCK'
  | 'LOCKED_BY_ADMINISTRATOR'
  | 'LOCKED_BY_FAILURES'
  | 'NOT_SIGNED_IN'
  | 'STATUS_NOT_SUBMITTED'
  | 'STATUS_MISMATCHED'
  | 'WAITS_FOR_REGISTRAR'
  | 'PASSWORD_NOT_CHANGED'
  | 'PHONE_UNDECIDED'
  | 'CODE_NOT_ENTERED'
  | 'REAL_NAME_UNPROVED'
  | 'AT_GOVERNMENT'
  | 'GOVERNMENT_CANCELLED'
  | 'GOVERNMENT_DENIED'
  | 'GOVERNMENT_EXPIRED'
  | 'GOVERNMENT_UNAVAILABLE'
  | 'REAL_NAME_CONFLICT'
  | 'WAITS_FOR_ADMINISTRATOR';

/** What is behind a standing; `null` for whoever has arrived. `waits` names the deadline that ends it by itself. */
export interface Stuck {
  readonly because: StuckBecause;
  readonly waits?: 'lockout' | 'codeValidity' | 'governmentStay';
  /** Status verifications left before the registrar decides. */
  readonly triesLeft?: number;
}

/** A snapshot of either machine, also as it is stored. */
interface Snapshot {
  readonly value: unknown;
  readonly context: unknown;
}

const reasons: Readonly<Record<Standing, (snapshot: Snapshot) => Stuck | null>> = {
  NEVER_UNLOCKED: () => ({ because: 'WAITS_FOR_UNLOCK' }),
  LOCKED_BY_ADMINISTRATOR: () => ({ because: 'LOCKED_BY_ADMINISTRATOR' }),
  LOCKED_BY_FAILURES: () => ({ because: 'LOCKED_BY_FAILURES', waits: 'lockout' }),
  SIGN_IN: () => ({ because: 'NOT_SIGNED_IN' }),
  STATUS_VERIFICATION: ({ context }) => {
    const { mismatches, policy } = context as StudentContext;
    if (mismatches === 0) return { because: 'STATUS_NOT_SUBMITTED' };
    return { because: 'STATUS_MISMATCHED', triesLeft: Math.max(0, policy.statusTries - mismatches) };
  },
  REGISTRAR_REVIEW: () => ({ because: 'WAITS_FOR_REGISTRAR' }),
  PASSWORD_CHANGE: () => ({ because: 'PASSWORD_NOT_CHANGED' }),
  PHONE_BINDING: ({ value }) =>
    journeyOf(value)['phoneBinding'] === 'codeSent'
      ? { because: 'CODE_NOT_ENTERED', waits: 'codeValidity' }
      : { because: 'PHONE_UNDECIDED' },
  UNVERIFIED: () => ({ because: 'REAL_NAME_UNPROVED' }),
  AT_GOVERNMENT: () => ({ because: 'AT_GOVERNMENT', waits: 'governmentStay' }),
  RETRY: ({ value }) => ({ because: retries[String(journeyOf(value)['proving'])] ?? 'GOVERNMENT_UNAVAILABLE' }),
  CONFLICT: () => ({ because: 'REAL_NAME_CONFLICT' }),
  CONFLICT_REVIEW: () => ({ because: 'WAITS_FOR_ADMINISTRATOR' }),
  ARRIVED: () => null,
};

const retries: Readonly<Record<string, StuckBecause>> = {
  cancelled: 'GOVERNMENT_CANCELLED',
  denied: 'GOVERNMENT_DENIED',
  expired: 'GOVERNMENT_EXPIRED',
  unavailable: 'GOVERNMENT_UNAVAILABLE',
};

/** Why somebody stands at `standing`, by the snapshot that put them there. */
export function stuckBecause(standing: Standing, snapshot: Snapshot): Stuck | null {
  return reasons[standing](snapshot);
}

function journeyOf(value: unknown): Readonly<Record<string, unknown>> {
  const { journey } = value as { readonly journey: unknown };
  return typeof journey === 'object' ? (journey as Readonly<Record<string, unknown>>) : {};
}

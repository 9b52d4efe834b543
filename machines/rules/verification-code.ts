import { issue, type Issue } from './issue.js';
import { halfWidth, withoutBlanks } from './typed-text.js';

/** One-time codes. Source: domain.md, "Students" 6; trust.md S2, S3, S5. All times are epoch milliseconds. */
export const codeLength = 6;
export const codeValidityMs = 5 * 60_000;
export const codeResendAfterMs = 60_000;
export const codeTries = 5;

/** Most codes to one phone, whatever for and by whomever (S6). */
const caps = [
  { most: 1, withinMs: 60_000, code: 'CODE_TOO_SOON' },
  { most: 5, withinMs: 3_600_000, code: 'RATE_LIMITED' },
  { most: 10, withinMs: 86_400_000, code: 'RATE_LIMITED' },
] as const;

/** The state of one code that was sent. The code itself is never part of it. */
export interface CodeChallenge {
  readonly sentAt: number;
  /** The first instant at which it is no longer taken. */
  readonly expiresAt: number;
  /** Wrong answers so far, those to earlier sendings of it included. */
  readonly tries: number;
  readonly usedAt: number | null;
}

/** What was typed into the code field, as ASCII without blanks and dashes: `"１２３ 456"` → `"123456"`. */
export function cleanCode(raw: string): string {
  return withoutBlanks(halfWidth(raw)).replace(/[-\u2010-\u2015\u2212]/g, '');
}

/**
 * Why no new code may be sent now, or `null` if one may. `until` says when it may.
 *
 * @param challenge the latest one, whose place the new one would take: of the same purpose and account, or, where nobody is
 * signed in, of the same purpose, browser and phone; `null` if there is none
 */
export function mayResend(challenge: CodeChallenge | null, now: number): Issue | null {
  if (challenge === null) return null;
  const resendAt = challenge.sentAt + codeResendAfterMs;
  const isOpen = challenge.usedAt === null && now < challenge.expiresAt;
  if (isOpen && challenge.tries >= codeTries) {
    return issue('CODE_EXHAUSTED', { until: Math.max(resendAt, challenge.expiresAt), remaining: 0 });
  }
  return now < resendAt ? issue('CODE_TOO_SOON', { until: resendAt }) : null;
}

/**
 * Why no further code may be sent to a phone now, or `null` if one may. `until` says when it may.
 *
 * @param sentAt when the latest ones were sent, newest first; ten are enough
 */
export function phoneCap(sentAt: readonly number[], now: number): Issue | null {
  const reached = caps.flatMap(({ most, withinMs, code }) => {
    const oldest = sentAt[most - 1];
    return oldest !== undefined && oldest + withinMs > now ? [issue(code, { until: oldest + withinMs })] : [];
  });
  // The one that lasts longest.
  return reached.reduce<Issue | null>((last, one) => ((one.until ?? 0) > (last?.until ?? 0) ? one : last), null);
}

/**
 * The challenge after sending a code now. Sending again while the previous code is still good keeps its count of tries.
 *
 * @param validityMs how long the code is taken, in milliseconds
 */
export function sentChallenge(
  previous: CodeChallenge | null,
  now: number,
  validityMs: number = codeValidityMs,
): CodeChallenge {
  const isResend = previous !== null && previous.usedAt === null && now < previous.expiresAt;
  return { sentAt: now, expiresAt: now + validityMs, tries: isResend ? previous.tries : 0, usedAt: null };
}

import type { FormIssue } from '../text/issue-text.js';

/**
 * Remembers the end of a lock in the page's history entry, so that the countdown survives a reload (S9). It says nothing
 * about whose account it is, and is gone with the tab.
 */
export function rememberLockout(issues: readonly FormIssue[]): void {
  const until = issues.find(({ code }) => code === 'LOCKED_BY_FAILURES')?.until;
  if (until != null) history.replaceState({ ...history.state, lockedUntil: until }, '');
}

/** The lock that was shown here before the page was loaded anew; `null` if there was none or it is over. */
export function rememberedLockout(now: number): FormIssue | null {
  const until: unknown = (history.state as { lockedUntil?: unknown } | null)?.lockedUntil;
  if (typeof until !== 'string' || !(Date.parse(until) > now)) return null;
  return { code: 'LOCKED_BY_FAILURES', until };
}

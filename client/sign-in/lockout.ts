import type { FormIssue } from '../text/issue-text.js';

/** A lock that was in somebody's way. */
export interface Lockout {
  readonly code: 'LOCKED_BY_FAILURES' | 'LOCKED_BY_ADMINISTRATOR';
  /** When it ends by itself, ISO 8601. */
  readonly until?: string | null;
  /** The server's name for it, which says nothing about whose account it is. */
  readonly name: string;
}

/** The lock that an answer spoke of; `null` for another answer. */
export function lockoutOf(issues: readonly FormIssue[], name: string | null | undefined): Lockout | null {
  const found = issues.find(({ code }) => code === 'LOCKED_BY_FAILURES' || code === 'LOCKED_BY_ADMINISTRATOR');
  return found === undefined || name == null ? null : { code: found.code as Lockout['code'], until: found.until, name };
}

/**
 * Keeps it in the page's history entry, so that it survives a reload (S9) and is gone with the tab. One that only
 * somebody else can end is nothing to show to whoever comes to this tab next.
 */
export function rememberLockout(lockout: Lockout | null): void {
  history.replaceState({ ...history.state, lockout: lockout?.until == null ? null : lockout }, '');
}

/** The lock that was shown here before the page was loaded anew; `null` if there was none or it is over. */
export function rememberedLockout(now: number): Lockout | null {
  const lockout = (history.state as { lockout?: Partial<Lockout> | null } | null)?.lockout ?? null;
  const isLock = typeof lockout?.until === 'string' && typeof lockout.name === 'string';
  return isLock && Date.parse(lockout.until ?? '') > now ? (lockout as Lockout) : null;
}

import type { AnyIssueCode, FormIssue } from '../text/issue-text.js';

interface Kept {
  readonly code: AnyIssueCode;
  readonly until: string;
}

/**
 * Remembers the end of a wait in the page's history entry, so that the countdown survives a reload (S9, S18). It says
 * nothing about whose account it is, and is gone with the tab or with the next answer.
 *
 * @param codes the refusals that are waits on this page
 */
export function rememberWait(issues: readonly FormIssue[], codes: readonly AnyIssueCode[]): void {
  const wait = issues.find(({ code, until }) => codes.includes(code) && until != null);
  const kept: Kept | null = wait?.until == null ? null : { code: wait.code, until: wait.until };
  history.replaceState({ ...history.state, wait: kept }, '');
}

/** The wait that was shown here before the page was loaded anew; `null` if there was none or it is over. */
export function rememberedWait(now: number, codes: readonly AnyIssueCode[]): FormIssue | null {
  const { code, until } = (history.state as { wait?: Partial<Kept> | null } | null)?.wait ?? {};
  if (code === undefined || !codes.includes(code) || typeof until !== 'string' || !(Date.parse(until) > now))
    return null;
  return { code, until };
}

import type { LocalIssueCode } from '../text/issue-text.js';

/** What a request that brought no answer means to the person who made it. */
export function failureCode(error: unknown, isOnline: boolean): LocalIssueCode {
  if (!isOnline) return 'OFFLINE';
  const { networkError, graphQLErrors } = error as { networkError?: unknown; graphQLErrors?: readonly unknown[] };
  if (graphQLErrors !== undefined && graphQLErrors.length > 0) return 'FAULT';
  return networkError ? 'UNREACHABLE' : 'FAULT';
}

import { UnansweredError } from '../graphql/request.js';
import type { LocalIssueCode } from '../text/issue-text.js';

/** What a request that brought no answer means to the person who made it. */
export function failureCode(error: unknown, isOnline: boolean): LocalIssueCode {
  if (!isOnline) return 'OFFLINE';
  // The client of the administration wraps what befell it.
  const { networkError } = error as { readonly networkError?: unknown };
  return [error, networkError].some((one) => one instanceof UnansweredError) ? 'UNREACHABLE' : 'FAULT';
}

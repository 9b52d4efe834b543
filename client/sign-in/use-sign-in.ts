import { SignInDocument, type SignInInput } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import type { FormIssue } from '../text/issue-text.js';
import { track } from '../viewer/in-flight.js';
import { notice } from '../viewer/notice.js';
import { enterAs } from './enter-as.js';
import { lockoutOf, type Lockout } from './lockout.js';

export interface SignInAnswer {
  /** None: signed in. */
  readonly issues: readonly FormIssue[];
  /** The lock that was in the way. */
  readonly lockout: Lockout | null;
}

/**
 * Signs in. The page follows the viewer.
 *
 * @returns a function that rejects if there was no answer
 */
export function useSignIn(): (input: SignInInput) => Promise<SignInAnswer> {
  return async (input) => {
    notice.value = null;
    const { signIn: result } = await track(request(SignInDocument, { input }));
    if ('issues' in result) return { issues: result.issues, lockout: lockoutOf(result.issues, result.lock) };
    await enterAs(result.viewer, input.account);
    return { issues: [], lockout: null };
  };
}

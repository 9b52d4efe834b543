import { useApolloClient, useMutation } from '@vue/apollo-composable';
import { SignInDocument, type SignInInput } from '../graphql/generated/graphql.js';
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
  const { client } = useApolloClient();
  // Not through the cache: its entry would hold the password.
  const { mutate } = useMutation(SignInDocument, { throws: 'always', fetchPolicy: 'no-cache' });
  return async (input) => {
    notice.value = null;
    const answer = await track(mutate({ input }));
    const result = answer?.data?.signIn;
    if (result === undefined) throw new Error('the sign-in was not answered');
    if ('issues' in result) return { issues: result.issues, lockout: lockoutOf(result.issues, result.lock) };
    await enterAs(client, result.viewer, input.account);
    return { issues: [], lockout: null };
  };
}

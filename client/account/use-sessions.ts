import { useApolloClient, useMutation, useQuery, useSubscription } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { useSubmission, type Submission } from '../components/use-submission.js';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  SessionsChangedDocument,
  SessionsDocument,
  type SessionsEndedFieldsFragment,
  type SessionsFieldsFragment,
} from '../graphql/generated/graphql.js';
import type { FormIssue } from '../text/issue-text.js';
import { notice } from '../viewer/notice.js';
import { forgetViewer } from '../viewer/session.js';

export type Session = NonNullable<SessionsFieldsFragment['sessions']>[number];

export interface Sessions {
  /** Where one is signed in, this one first; `null` until it was read. */
  readonly sessions: ComputedRef<readonly Session[] | null>;
  readonly hasFailed: ComputedRef<boolean>;
  /**
   * Ends sessions.
   *
   * @param chosen which; all but this one where it says `null`
   * @param onAnswer called before the answer is told, and waited for
   */
  useEnding(chosen: () => Session | null, onAnswer: () => Promise<void>): Submission;
}

/** One's own sessions. The list follows: what is ended or begun elsewhere comes over the socket. */
export function useSessions(): Sessions {
  const { client } = useApolloClient();
  const { result, error } = useQuery(SessionsDocument, null, { fetchPolicy: 'network-only' });
  useSubscription(SessionsChangedDocument);
  const endSession = useMutation(EndSessionDocument, { throws: 'always' });
  const endOthers = useMutation(EndOtherSessionsDocument, { throws: 'always' });

  async function end(chosen: Session | null): Promise<readonly FormIssue[]> {
    const answer =
      chosen === null ? await endOthers.mutate() : await endSession.mutate({ input: { sessionId: chosen.id } });
    const ended: SessionsEndedFieldsFragment | undefined = answer?.data?.result;
    if (ended === undefined) throw new Error('the end of a session was not answered');
    if (!('issues' in ended)) return [];
    if (ended.issues.some(({ code }) => code === 'SIGN_IN_REQUIRED')) {
      await forgetViewer(client);
      notice.value = 'shell.sessionEnded';
    }
    return ended.issues;
  }

  return {
    sessions: computed(() => {
      const all = result.value?.viewer?.sessions ?? null;
      return all && [...all].sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent));
    }),
    hasFailed: computed(() => error.value !== null),
    useEnding: (chosen, onAnswer) => useSubmission(() => end(chosen()).finally(onAnswer)),
  };
}

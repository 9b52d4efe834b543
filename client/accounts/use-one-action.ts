import { useApolloClient } from '@vue/apollo-composable';
import { shallowRef, type ShallowRef } from 'vue';
import { useSubmission, type Submission } from '../components/use-submission.js';
import {
  BulkActionDocument,
  BulkFailuresDocument,
  RehearseBulkActionDocument,
  RunBulkActionDocument,
  type BulkActionFieldsFragment,
  type BulkKind,
} from '../administration/graphql/generated/graphql.js';
import { issuesOf, useSending } from '../administration/use-sending.js';
import type { FormIssue } from '../text/issue-text.js';

type Action = BulkActionFieldsFragment;

export interface OneAction extends Submission {
  /** What came of it, once something has. */
  readonly done: ShallowRef<Action | null>;
  act(kind: BulkKind, reason: string | null): Promise<void>;
}

const looks = 20;
const pauseMs = 250;

/** Does something to one account: checked, begun and waited for in one go, since there is one to ask about. */
export function useOneAction(account: () => string): OneAction {
  const { client } = useApolloClient();
  const rehearse = useSending(RehearseBulkActionDocument);
  const run = useSending(RunBulkActionDocument);
  const done = shallowRef<Action | null>(null);
  let wanted: { readonly kind: BulkKind; readonly reason: string | null } | null = null;

  async function send(): Promise<readonly FormIssue[]> {
    if (wanted === null) return [];
    const rehearsed = await rehearse({ ...wanted, accounts: [account()] });
    if (!('action' in rehearsed) || !rehearsed.action) return issuesOf(rehearsed);
    const { id, refusals } = rehearsed.action;
    if (refusals.length > 0) return refusals.map(({ code }) => ({ code }));
    const begun = await run({ id });
    if (!('action' in begun) || !begun.action) return issuesOf(begun);
    const ended = await endOf(begun.action);
    if (ended.failed > 0) return reasonsOf(id);
    done.value = ended;
    return [];
  }

  /** The action once it has ended; as far as it has come, where that takes long. */
  async function endOf(begun: Action): Promise<Action> {
    let now = begun;
    for (let look = 0; look < looks && now.state === 'RUNNING'; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      const variables = { id: begun.id };
      // It is under way, whether or not that can be looked at.
      const answer = await client
        .query({ query: BulkActionDocument, variables, fetchPolicy: 'no-cache' })
        .catch(() => null);
      now = answer?.data.bulkAction ?? now;
    }
    return now;
  }

  async function reasonsOf(id: string): Promise<readonly FormIssue[]> {
    const { data } = await client.query({
      query: BulkFailuresDocument,
      variables: { id, first: 1 },
      fetchPolicy: 'no-cache',
    });
    return data.bulkAction?.failures.failures.map(({ code }) => ({ code })) ?? [];
  }

  const submission = useSubmission(send);
  return {
    ...submission,
    done,
    async act(kind, reason) {
      wanted = { kind, reason };
      done.value = null;
      await submission.submit();
    },
  };
}

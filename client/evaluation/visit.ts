import type { ApolloClient } from '@apollo/client/core';
import { shallowRef } from 'vue';
import {
  EvaluationDocument,
  SignInToEvaluationDocument,
  SignOutOfEvaluationDocument,
  type SignInInput,
  type VisitFieldsFragment,
} from '../graphql/generated/graphql.js';
import type { FormIssue } from '../text/issue-text.js';
import { notice } from '../viewer/notice.js';
import { measureServerClock } from '../viewer/session.js';

type Client = ApolloClient<unknown>;

/** Who is signed in at the evaluation platform, which knows nothing of the portal's session. In this page's memory alone. */
export const visit = shallowRef<VisitFieldsFragment | null>(null);

/** Asks who is signed in there. */
export async function readVisit(client: Client): Promise<void> {
  const { data } = await client.query({ query: EvaluationDocument, fetchPolicy: 'no-cache' });
  visit.value = data.evaluation ?? null;
}

/** @returns the issues of the answer; rejects if there was none */
export async function signInToEvaluation(client: Client, input: SignInInput): Promise<readonly FormIssue[]> {
  notice.value = null;
  const { data } = await client.mutate({
    mutation: SignInToEvaluationDocument,
    variables: { input },
    fetchPolicy: 'no-cache',
  });
  const result = data?.signInToEvaluation;
  if (result === undefined) throw new Error('the sign-in was not answered');
  // The countdown that may follow is one of the server's clock.
  await measureServerClock(client).catch(() => undefined);
  if ('issues' in result) return result.issues;
  visit.value = result.evaluation ?? null;
  return [];
}

export async function signOutOfEvaluation(client: Client): Promise<void> {
  await client.mutate({ mutation: SignOutOfEvaluationDocument });
  visit.value = null;
}

import { shallowRef } from 'vue';
import {
  EvaluationDocument,
  SignInToEvaluationDocument,
  SignOutOfEvaluationDocument,
  type SignInInput,
  type VisitFieldsFragment,
} from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import type { FormIssue } from '../text/issue-text.js';
import { notice } from '../viewer/notice.js';
import { measureServerClock } from '../viewer/session.js';

/** Who is signed in at the evaluation platform, which knows nothing of the portal's session. In this page's memory alone. */
export const visit = shallowRef<VisitFieldsFragment | null>(null);

/** Asks who is signed in there. */
export async function readVisit(): Promise<void> {
  const { evaluation } = await request(EvaluationDocument, {});
  visit.value = evaluation ?? null;
}

/** @returns the issues of the answer; rejects if there was none */
export async function signInToEvaluation(input: SignInInput): Promise<readonly FormIssue[]> {
  notice.value = null;
  const { signInToEvaluation: result } = await request(SignInToEvaluationDocument, { input });
  // The countdown that may follow is one of the server's clock.
  await measureServerClock().catch(() => undefined);
  if ('issues' in result) return result.issues;
  visit.value = result.evaluation ?? null;
  return [];
}

export async function signOutOfEvaluation(): Promise<void> {
  await request(SignOutOfEvaluationDocument, {});
  visit.value = null;
}

import { nextTick, shallowRef, type ShallowRef } from 'vue';
import { ResetStaffPasswordDocument } from '../administration/graphql/generated/graphql.js';
import { useSubmission, type Submission } from '../components/use-submission.js';
import { issuesOf, useSending } from '../administration/use-sending.js';

export interface StaffReset extends Submission {
  /** The new password: in this page's memory alone, and gone with it. The server tells it once. */
  readonly password: ShallowRef<string | null>;
}

/**
 * Gives one account of the staff another password.
 *
 * @param close the question is gone before its answer is told: nothing behind an open dialog can take the focus
 */
export function useStaffReset(account: () => string, close: () => void): StaffReset {
  const send = useSending(ResetStaffPasswordDocument);
  const password = shallowRef<string | null>(null);
  const submission = useSubmission(async () => {
    const result = await send({ account: account() }).finally(close);
    await nextTick();
    if ('password' in result) password.value = result.password;
    return issuesOf(result);
  });
  return { ...submission, password };
}

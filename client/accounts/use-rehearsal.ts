import { shallowRef, type ShallowRef } from 'vue';
import { useRouter } from 'vue-router';
import { mostAtOnce } from '../../machines/rules/bulk-kind.js';
import { useSubmission, type Submission } from '../components/use-submission.js';
import {
  RehearseBulkActionDocument,
  type AccountFilter,
  type BulkKind,
} from '../administration/graphql/generated/graphql.js';
import { issuesOf, useSending } from '../administration/use-sending.js';

/** To whom something is to be done: these accounts, or all that match, of which the page said how many there are. */
export type Target =
  { readonly accounts: readonly string[] } | { readonly filter: AccountFilter; readonly expectedTotal: number };

export interface Rehearsal extends Submission {
  /** What is being checked. */
  readonly kind: ShallowRef<BulkKind | null>;
  rehearse(kind: BulkKind, reason?: string): Promise<void>;
}

/**
 * Has an action checked before it is done, and goes to the page that says what would come of it (A3).
 *
 * @param changed another number matches than the page said
 */
export function useRehearsal(target: () => Target, changed: () => Promise<void>): Rehearsal {
  const router = useRouter();
  const send = useSending(RehearseBulkActionDocument);
  const kind = shallowRef<BulkKind | null>(null);
  let given: string | null = null;

  const submission = useSubmission(
    async () => {
      const asked = target();
      const accounts = 'accounts' in asked ? { accounts: [...asked.accounts] } : asked;
      const result = await send({ ...accounts, kind: kind.value as BulkKind, reason: given });
      const issues = issuesOf(result);
      if ('action' in result && result.action) await router.push(`/administration/actions/${result.action.id}`);
      else if (issues.some(({ code }) => code === 'MATCHES_CHANGED' || code === 'ACCOUNT_NOT_FOUND')) await changed();
      return issues;
    },
    () => {
      const asked = target();
      const count = 'accounts' in asked ? asked.accounts.length : asked.expectedTotal;
      return count > mostAtOnce ? [{ code: 'TOO_MANY' }] : [];
    },
  );

  return {
    ...submission,
    kind,
    async rehearse(asked, reason) {
      if (submission.isPending.value) return;
      kind.value = asked;
      given = reason ?? null;
      await submission.submit();
      kind.value = null;
    },
  };
}

import { computed, nextTick, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { reasonFault } from '../../machines/rules/reason.js';
import { useDraft } from '../components/use-draft.js';
import { useSubmission, type Submission } from '../components/use-submission.js';
import {
  CancelRosterImportDocument,
  ConfirmRosterImportDocument,
  UndoRosterImportDocument,
} from '../administration/graphql/generated/graphql.js';
import { issuesOf, useSending } from '../administration/use-sending.js';
import type { FormIssue } from '../text/issue-text.js';
import type { RosterImport } from './use-roster-import.js';

export type Change = 'confirm' | 'cancel' | 'undo';

/** The second question, and the import as it was when it was asked. */
export interface Question {
  readonly change: Change;
  readonly rosterImport: RosterImport;
}

export interface ImportChanges {
  /** Kept in this page's memory: a reason may name people (W6). */
  readonly draft: { holdReason: string };
  readonly asked: ShallowRef<Question | null>;
  readonly form: Submission;
  readonly sending: Submission;
  readonly issues: ComputedRef<readonly FormIssue[]>;
  /** The first press: checks, and asks again. */
  ask(change: Change, rosterImport: RosterImport): Promise<void>;
  /** The second one: sends. */
  confirm(): Promise<void>;
  close(): void;
}

/**
 * What can be done with an import: said once, asked again, done once (S23).
 *
 * @param answered what it is like now; `null` where that has to be read
 */
export function useImportChanges(id: string, answered: (now: RosterImport | null) => void): ImportChanges {
  const draft = useDraft(`roster ${id}`, () => ({ holdReason: '' }));
  const asked = shallowRef<Question | null>(null);
  const wanted = shallowRef<Question | null>(null);
  const confirmImport = useSending(ConfirmRosterImportDocument);
  const cancelImport = useSending(CancelRosterImportDocument);
  const undoImport = useSending(UndoRosterImportDocument);

  const form = useSubmission(
    async () => [],
    () => (wanted.value?.change === 'confirm' ? reasonFaults(wanted.value.rosterImport, draft.holdReason) : []),
  );

  function result({ change, rosterImport: { hold } }: Question) {
    if (change === 'cancel') return cancelImport({ id });
    if (change === 'undo') return undoImport({ id });
    return confirmImport({ id, holdReason: hold == null ? null : draft.holdReason });
  }

  const sending = useSubmission(async () => {
    // The question is gone before its answer is told: nothing behind an open dialog can take the focus.
    const answer = await result(asked.value as Question)
      .catch((error: unknown) => {
        // Its answer is lost; it may have happened.
        answered(null);
        throw error;
      })
      .finally(() => {
        asked.value = null;
        return nextTick();
      });
    const issues = issuesOf(answer);
    answered('rosterImport' in answer ? (answer.rosterImport ?? null) : null);
    return issues;
  });

  return {
    draft,
    asked,
    form,
    sending,
    issues: computed(() => [...form.issues.value, ...sending.issues.value]),
    async ask(change, rosterImport) {
      sending.issues.value = [];
      wanted.value = { change, rosterImport };
      await form.submit();
      if (form.issues.value.length === 0) asked.value = wanted.value;
    },
    confirm: () => sending.submit(),
    close: () => (asked.value = null),
  };
}

function reasonFaults({ hold }: RosterImport, reason: string): readonly FormIssue[] {
  const fault = hold == null ? null : reasonFault(reason);
  if (fault === null) return [];
  return [{ code: fault === 'REASON_REQUIRED' ? 'HOLD_REASON_REQUIRED' : fault, field: 'holdReason' }];
}

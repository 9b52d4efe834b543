import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { useDraft } from '../components/use-draft.js';
import { useSubmission, type Submission } from '../components/use-submission.js';
import { warnBeforeLeaving } from '../components/warn-before-leaving.js';
import type { SchoolToImportFieldsFragment } from '../administration/graphql/generated/graphql.js';
import type { FormIssue } from '../text/issue-text.js';
import { notice } from '../viewer/notice.js';
import { forgetViewer } from '../viewer/session.js';
import { fileFault } from './file-fault.js';
import { sendRoster, type Sending } from './send-roster.js';

/** What is chosen: kept in this page's memory until it is sent, also where the session ends meanwhile (W6). */
export interface RosterDraft {
  school: SchoolToImportFieldsFragment | null;
  file: File | null;
  isWholeSchool: boolean;
}

export interface Upload {
  readonly draft: RosterDraft;
  readonly form: Submission;
  /** Bytes that are on their way; `null` while nothing is sent. */
  readonly sent: ShallowRef<number | null>;
  readonly wasCancelled: ShallowRef<boolean>;
  /** @returns the import that it began; `null` where nothing came of it, and what was chosen is kept */
  send(): Promise<string | null>;
  cancel(): void;
}

/** Sending a roster: checked here first, sent once, and again as often as somebody wants. */
export function useUpload(): Upload {
  const draft = useDraft<RosterDraft>('roster', () => ({ school: null, file: null, isWholeSchool: false }));
  const sent = shallowRef<number | null>(null);
  const wasCancelled = shallowRef(false);
  let sending: Sending | null = null;
  let begun: string | null = null;

  async function upload(): Promise<readonly FormIssue[]> {
    const { file, school, isWholeSchool } = draft as { file: File; school: SchoolToImportFieldsFragment } & RosterDraft;
    sent.value = 0;
    sending = sendRoster({ file, schoolId: school.id, isWholeSchool }, (bytes) => (sent.value = bytes));
    const answer = await sending.answer.finally(() => {
      sent.value = null;
      sending = null;
    });
    wasCancelled.value = answer.kind === 'cancelled';
    if (answer.kind === 'begun') begun = answer.id;
    return answer.kind === 'refused' ? refused(answer.issues) : [];
  }

  async function refused(issues: readonly FormIssue[]): Promise<readonly FormIssue[]> {
    if (issues.some(({ code }) => code === 'SIGN_IN_REQUIRED')) {
      await forgetViewer();
      notice.value = 'shell.sessionEnded';
    }
    return issues;
  }

  const form = useSubmission(upload, () => faultsOf(draft));
  const cancel = () => sending?.cancel();
  onScopeDispose(cancel);
  // Closing the window would stop it.
  warnBeforeLeaving(() => sending !== null);

  return {
    draft,
    form,
    sent,
    wasCancelled,
    cancel,
    async send() {
      begun = null;
      wasCancelled.value = false;
      await form.submit();
      if (begun !== null) Object.assign(draft, { file: null, isWholeSchool: false });
      return begun;
    },
  };
}

function faultsOf({ school, file }: RosterDraft): FormIssue[] {
  const fault = fileFault(file);
  return [
    ...(school === null ? [{ code: 'SCHOOL_REQUIRED', field: 'roster-school' } as const] : []),
    ...(fault === null ? [] : [{ code: fault, field: 'file' } as const]),
  ];
}

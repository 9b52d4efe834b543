import { useApolloClient } from '@vue/apollo-composable';
import { nextTick, shallowRef, type ShallowRef } from 'vue';
import { reasonFault } from '../../machines/rules/reason.js';
import { useDraft } from '../components/use-draft.js';
import { useSubmission, type Submission } from '../components/use-submission.js';
import { warnBeforeLeaving } from '../components/warn-before-leaving.js';
import { SettleConflictDocument, type Settling } from '../administration/graphql/generated/graphql.js';
import { createIntent } from '../graphql/intent.js';
import { newRequestId } from '../graphql/request-id.js';
import type { FormIssue } from '../text/issue-text.js';
import { track } from '../viewer/in-flight.js';
import { notice } from '../viewer/notice.js';
import { forgetViewer } from '../viewer/session.js';
import type { Conflict } from './use-conflict.js';

/** What is typed: kept in this page's memory, since a reason may name people (W6). */
export interface SettlementDraft {
  decision: Settling | null;
  reason: string;
  /** Both sides were compared: the second question of a binding. */
  identityConfirmed: boolean;
}

interface Asked {
  readonly decision: Settling;
  /** What the administrator was looking at. */
  readonly revision: number;
}

export interface UsedSettlement {
  readonly draft: SettlementDraft;
  /** What the second question is about, while it is asked. */
  readonly asked: ShallowRef<Asked | null>;
  /** The first press: checks, and asks again. */
  readonly form: Submission;
  /** The second one: sends. */
  readonly sending: Submission;
  /** A decision was sent and its answer lost: it may have happened. */
  readonly isUncertain: ShallowRef<boolean>;
  /** Whether there is something that was not sent. */
  hasTyped(): boolean;
  ask(conflict: Conflict): Promise<void>;
  confirm(): Promise<void>;
}

interface Answered {
  settled(after: Conflict | null): void;
  /** The case is not any more what was looked at. */
  refused(): Promise<void>;
}

/** Refusals that mean that the page was behind. */
const behind = ['STALE_REVISION', 'STEP_NOT_OPEN', 'CASE_NOT_FOUND', 'NOT_PERMITTED'];

/** Deciding about a case: said once, asked again, sent once (S23, T8). */
export function useSettlement(number: string, answered: Answered): UsedSettlement {
  const { client } = useApolloClient();
  const draft = useDraft<SettlementDraft>(`conflict ${number}`, emptyDraft);
  const asked = shallowRef<Asked | null>(null);
  const isUncertain = shallowRef(false);
  const intent = createIntent<object>(newRequestId);

  async function send(): Promise<readonly FormIssue[]> {
    const { decision, revision } = asked.value as Asked;
    const identityConfirmed = decision === 'BIND_HERE' && draft.identityConfirmed;
    const input = { number, decision, reason: draft.reason, identityConfirmed };
    isUncertain.value = true;
    const { data } = await track(
      client.mutate({
        mutation: SettleConflictDocument,
        variables: { input: { ...input, requestId: intent.idFor(input), expectedRevision: revision } },
        fetchPolicy: 'no-cache',
      }),
    ).finally(close);
    const result = data?.result;
    if (result == null) throw new Error('a decision was not answered');
    isUncertain.value = false;
    const issues = 'issues' in result ? result.issues : [];
    if (!issues.some(({ code }) => code === 'BUSY')) intent.answered();
    if ('conflict' in result) {
      Object.assign(draft, emptyDraft());
      answered.settled(result.conflict ?? null);
    } else if (issues.some(({ code }) => behind.includes(code))) {
      draft.identityConfirmed = false;
      await answered.refused();
      return [];
    } else if (issues.some(({ code }) => code === 'SIGN_IN_REQUIRED')) {
      await forgetViewer();
      notice.value = 'shell.sessionEnded';
    }
    return issues;
  }

  /** The question is gone before its answer is told: nothing behind an open dialog can take the focus. */
  function close(): Promise<void> {
    asked.value = null;
    return nextTick();
  }

  const form = useSubmission(
    async () => [],
    () => faultsOf(draft),
  );
  const sending = useSubmission(send, () =>
    asked.value?.decision === 'BIND_HERE' && !draft.identityConfirmed ? [{ code: 'IDENTITY_UNCONFIRMED' }] : [],
  );
  const hasTyped = () => draft.decision !== null || draft.reason.trim() !== '';
  warnBeforeLeaving(hasTyped);

  return {
    draft,
    asked,
    form,
    sending,
    isUncertain,
    hasTyped,
    async ask({ revision }) {
      sending.issues.value = [];
      await form.submit();
      if (form.issues.value.length === 0 && draft.decision !== null)
        asked.value = { decision: draft.decision, revision };
    },
    confirm: () => sending.submit(),
  };
}

function emptyDraft(): SettlementDraft {
  return { decision: null, reason: '', identityConfirmed: false };
}

function faultsOf({ decision, reason }: SettlementDraft): FormIssue[] {
  const faults: FormIssue[] = [];
  if (decision === null) faults.push({ code: 'DECISION_REQUIRED', field: 'decision' });
  if (reasonFault(reason) !== null) faults.push({ code: 'REASON_REQUIRED', field: 'reason' });
  return faults;
}

import { nextTick, shallowRef, type ShallowRef } from 'vue';
import { reasonFault } from '../../machines/rules/reason.js';
import { useDraft } from '../components/use-draft.js';
import { useSubmission, type Submission } from '../components/use-submission.js';
import { warnBeforeLeaving } from '../components/warn-before-leaving.js';
import { createIntent } from '../graphql/intent.js';
import { newRequestId } from '../graphql/request-id.js';
import type { FormIssue } from '../text/issue-text.js';
import { track } from '../viewer/in-flight.js';
import { notice } from '../viewer/notice.js';
import { forgetViewer } from '../viewer/session.js';

/** What is typed: kept in this page's memory, since a reason may name people (W6). */
export interface DecisionDraft<D extends string> {
  decision: D | null;
  reason: string;
}

export interface UsedDecision<D extends string, T extends object = object> {
  /** With what this decision needs besides. */
  readonly draft: DecisionDraft<D> & T;
  /** What the second question is about, while it is asked. */
  readonly asked: ShallowRef<D | null>;
  /** The first press: checks, and asks again. */
  readonly form: Submission;
  /** The second one: sends. */
  readonly sending: Submission;
  /** What became of it, to be said where the form was. */
  readonly happened: ShallowRef<'done' | 'behind' | null>;
  /** What was decided, once it is done. */
  readonly decided: ShallowRef<D | null>;
  ask(): Promise<void>;
}

interface Deciding<D extends string, T extends object> {
  /** Of the case, for what is typed about it. */
  readonly name: string;
  /** What is typed besides decision and reason. */
  empty(): T;
  /** Whether this decision needs a reason. */
  needsReason(decision: D): boolean;
  /** What else is missing. */
  faults?(decision: D, draft: T): FormIssue[];
  /** Sends it; the issues of the answer, none where it stands. */
  send(
    request: { readonly decision: D; readonly reason: string; readonly requestId: string },
    draft: T,
  ): Promise<readonly FormIssue[]>;
  /** Reads what there is now. */
  read(): Promise<void>;
}

/** Refusals that mean that the page was behind. */
const behind = ['STALE_REVISION', 'STEP_NOT_OPEN', 'CASE_NOT_FOUND', 'NOT_PERMITTED'];

/** Deciding about somebody: said once, asked again, sent once (S23, T8). */
export function useDecision<D extends string, T extends object>(deciding: Deciding<D, T>): UsedDecision<D, T> {
  const empty = (): DecisionDraft<D> & T => ({ decision: null, reason: '', ...deciding.empty() });
  const draft = useDraft(deciding.name, empty);
  const asked = shallowRef<D | null>(null) as ShallowRef<D | null>;
  const happened = shallowRef<'done' | 'behind' | null>(null);
  const decided = shallowRef<D | null>(null) as ShallowRef<D | null>;
  const intent = createIntent<object>(newRequestId);

  async function tell(what: 'done' | 'behind'): Promise<void> {
    happened.value = what;
    await deciding.read();
    await nextTick();
    document.getElementById('happened')?.focus();
  }

  async function send(): Promise<readonly FormIssue[]> {
    const decision = asked.value as D;
    const input = { decision, reason: draft.reason };
    const requestId = intent.idFor({ ...draft, decision });
    const issues = await track(deciding.send({ ...input, requestId }, draft)).finally(close);
    if (!issues.some(({ code }) => code === 'BUSY')) intent.answered();
    if (issues.length === 0) {
      Object.assign(draft, empty());
      decided.value = decision;
      await tell('done');
    } else if (issues.some(({ code }) => behind.includes(code))) {
      await tell('behind');
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

  function faults(): FormIssue[] {
    const { decision, reason } = draft;
    if (decision === null) return [{ code: 'DECISION_REQUIRED', field: 'decision' }];
    const isWanted = deciding.needsReason(decision) || reason.trim() !== '';
    const fault = isWanted && reasonFault(reason) !== null;
    return [
      ...(deciding.faults?.(decision, draft) ?? []),
      ...(fault ? [{ code: 'REASON_REQUIRED', field: 'reason' } as const] : []),
    ];
  }

  const form = useSubmission(async () => [], faults);
  const sending = useSubmission(send);
  warnBeforeLeaving(() => draft.reason.trim() !== '');

  return {
    draft,
    asked,
    form,
    sending,
    happened,
    decided,
    async ask() {
      sending.issues.value = [];
      await form.submit();
      if (form.issues.value.length === 0) asked.value = draft.decision;
    },
  };
}

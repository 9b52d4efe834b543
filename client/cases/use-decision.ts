import { nextTick, shallowRef, watch, type ShallowRef } from 'vue';
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

interface Asked<D extends string> {
  readonly decision: D;
  /** Of the case that was looked at. */
  readonly revision: number;
}

export interface UsedDecision<D extends string, T extends object = object> {
  /** With what this decision needs besides. */
  readonly draft: DecisionDraft<D> & T;
  /** What the second question is about, while it is asked. */
  readonly asked: ShallowRef<Asked<D> | null>;
  /** The first press: checks, and asks again. */
  readonly form: Submission;
  /** The second one: sends. */
  readonly sending: Submission;
  /** What became of it, to be said where the form was. */
  readonly happened: ShallowRef<'done' | 'behind' | null>;
  /** What was decided, once it is done. */
  readonly decided: ShallowRef<D | null>;
  /** A decision is on its way, or its answer was lost: it may have happened. */
  readonly isUncertain: ShallowRef<boolean>;
  /** Whether there is something that was not sent. */
  hasTyped(): boolean;
  ask(): Promise<void>;
  /** Leaves the second question unanswered. */
  leave(): void;
}

/** What is sent of every decision. */
export interface DecisionRequest<D extends string> {
  readonly decision: D;
  readonly reason: string;
  readonly requestId: string;
  readonly expectedRevision: number;
}

interface Deciding<D extends string, T extends object> {
  /** Of the case, for what is typed about it. */
  readonly name: string;
  /** What is typed besides decision and reason. */
  empty(): T;
  /** Whether this decision needs a reason; `null`: while none is chosen. */
  needsReason(decision: D | null): boolean;
  /** What else is missing. */
  faults?(decision: D, draft: T): FormIssue[];
  /** What is still missing once the second question is asked. */
  unanswered?(decision: D, draft: T): FormIssue[];
  /** Of the case as it is shown. */
  revision(): number;
  /** What can be decided about it as it is shown: nothing where it is settled or gone; `null` before it was read. */
  possible(): readonly D[] | null;
  /** Sends it; the issues of the answer, none where it stands. */
  send(request: DecisionRequest<D>, draft: T): Promise<readonly FormIssue[]>;
  /** Reads what there is now. */
  read(): Promise<void>;
}

/** Refusals that mean that the page was behind. */
const behind = ['STALE_REVISION', 'STEP_NOT_OPEN', 'CASE_NOT_FOUND', 'NOT_PERMITTED'];

/** Deciding about somebody: said once, asked again, sent once (S23, T8). */
export function useDecision<D extends string, T extends object>(deciding: Deciding<D, T>): UsedDecision<D, T> {
  const empty = (): DecisionDraft<D> & T => ({ decision: null, reason: '', ...deciding.empty() });
  const draft = useDraft(deciding.name, empty);
  const asked = shallowRef<Asked<D> | null>(null) as ShallowRef<Asked<D> | null>;
  const happened = shallowRef<'done' | 'behind' | null>(null);
  const decided = shallowRef<D | null>(null) as ShallowRef<D | null>;
  const isUncertain = shallowRef(false);
  const intent = createIntent<object>(newRequestId);

  async function tell(what: 'done' | 'behind'): Promise<void> {
    happened.value = what;
    await nextTick();
    document.getElementById('happened')?.focus();
  }

  async function send(): Promise<readonly FormIssue[]> {
    const { decision, revision } = asked.value as Asked<D>;
    const requestId = intent.idFor({ ...draft, decision });
    const request = { decision, reason: draft.reason, requestId, expectedRevision: revision };
    isUncertain.value = true;
    const issues = await track(deciding.send(request, draft)).finally(close);
    isUncertain.value = false;
    if (!issues.some(({ code }) => code === 'BUSY')) intent.answered();
    if (issues.length === 0) {
      Object.assign(draft, empty());
      decided.value = decision;
      // Where the answer brought what came of it, nobody waits for more; what was being read before is older than it.
      const isShown = deciding.possible()?.length === 0;
      if (!isShown) await deciding.read();
      await tell('done');
      if (isShown) await deciding.read();
    } else if (issues.some(({ code }) => behind.includes(code))) {
      await deciding.read();
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
    sending.issues.value = [];
    return nextTick();
  }

  function faults(): FormIssue[] {
    const { decision, reason } = draft;
    const issues: FormIssue[] = decision === null ? [{ code: 'DECISION_REQUIRED', field: 'decision' }] : [];
    if (decision !== null) issues.push(...(deciding.faults?.(decision, draft) ?? []));
    const fault = reasonFault(reason, { isNeeded: deciding.needsReason(decision) });
    if (fault !== null) issues.push({ code: fault, field: 'reason' });
    return issues;
  }

  const form = useSubmission(async () => [], faults);
  const sending = useSubmission(send, () =>
    asked.value === null ? [] : (deciding.unanswered?.(asked.value.decision, draft) ?? []),
  );
  /** The case went on meanwhile: what cannot be decided any more is not asked about, nor chosen where there is a choice. */
  watch(deciding.possible, async (possible) => {
    const isGone = (decision?: D | null) => decision != null && possible !== null && !possible.includes(decision);
    if (possible?.length !== 0 && isGone(draft.decision)) draft.decision = null;
    if (sending.isPending.value || !isGone(asked.value?.decision)) return;
    await close();
    await tell('behind');
  });
  const hasTyped = () => JSON.stringify(draft) !== JSON.stringify(empty());
  warnBeforeLeaving(() => hasTyped() && deciding.possible()?.length !== 0);

  return {
    draft,
    asked,
    form,
    sending,
    happened,
    decided,
    isUncertain,
    hasTyped,
    async ask() {
      if (sending.isPending.value) return;
      happened.value = null;
      sending.issues.value = [];
      await form.submit();
      if (form.issues.value.length === 0 && draft.decision !== null)
        asked.value = { decision: draft.decision, revision: deciding.revision() };
    },
    leave: () => void close(),
  };
}

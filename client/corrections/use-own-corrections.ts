import { computed, type ComputedRef, type ShallowRef } from 'vue';
import {
  CloseCorrectionDocument,
  MyCorrectionsDocument,
  ReportCorrectionAgainDocument,
  ReportCorrectionDocument,
  WithdrawCorrectionDocument,
  type ReportCorrectionMutation,
  type OwnCorrectionFieldsFragment,
  type ReportCorrectionInput,
  type TypedDocumentString,
} from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import { createIntent } from '../graphql/intent.js';
import { newRequestId } from '../graphql/request-id.js';
import { useAnswer } from '../components/use-answer.js';
import type { FormIssue, LocalIssueCode } from '../text/issue-text.js';
import { track } from '../viewer/in-flight.js';
import { notice } from '../viewer/notice.js';
import { forgetViewer, refetchViewer } from '../viewer/session.js';

export type OwnCorrection = OwnCorrectionFieldsFragment;
export type Report = Pick<ReportCorrectionInput, 'fields' | 'text' | 'wanted'>;
type Result = ReportCorrectionMutation['result'];
type Issues = Promise<readonly FormIssue[]>;

export interface UsedCorrections {
  /** `null` until they are read. */
  readonly corrections: ComputedRef<readonly OwnCorrection[] | null>;
  readonly failure: ShallowRef<LocalIssueCode | null>;
  read(): Promise<void>;
  report(report: Report): Issues;
  /** The same case again, with more to say. */
  again(correction: OwnCorrection, report: Report): Issues;
  withdraw(correction: OwnCorrection): Issues;
  close(correction: OwnCorrection): Issues;
}

/** What was corrected is said by the viewer as well: name and class. */
const soonMs = 15_000;
/** Nothing is done by others about what is closed. */
const hardlyEverMs = 3_600_000;
const nextLook = (all: readonly OwnCorrection[] | null) =>
  all === null || all.some(({ closedAt }) => closedAt == null) ? soonMs : hardlyEverMs;

/** One's own reports of wrong archive data, read again while one is under way. */
export function useOwnCorrections(): UsedCorrections {
  const reading = useAnswer<readonly OwnCorrection[]>(async () => {
    const { viewer, myCorrections } = await request(MyCorrectionsDocument, {});
    if (viewer == null) return null;
    const now = myCorrections ?? [];
    const was = reading.data.value?.[0]?.step;
    if (was !== undefined && now[0]?.step === 'CORRECTED' && was !== 'CORRECTED')
      void refetchViewer().catch(() => null);
    return now;
  }, nextLook);
  const intent = createIntent<object>(newRequestId);

  async function send<I>(
    document: TypedDocumentString<{ result: Result }, { input: I }>,
    input: Omit<I, 'requestId'>,
  ): Promise<readonly FormIssue[]> {
    const full = { ...input, requestId: intent.idFor({ ...input, of: document.toString() }) } as I;
    const { result } = await track(request(document, { input: full }));
    if (!('issues' in result)) {
      intent.answered();
      reading.data.value = result.corrections;
      return [];
    }
    if (!result.issues.some(({ code }) => code === 'BUSY')) intent.answered();
    if (result.issues.some(({ code }) => code === 'SIGN_IN_REQUIRED')) {
      await forgetViewer();
      notice.value = 'shell.sessionEnded';
    } else void reading.read();
    return result.issues;
  }

  const of = ({ number, revision: expectedRevision }: OwnCorrection) => ({ number, expectedRevision });
  return {
    corrections: computed(() => reading.data.value),
    failure: reading.failure,
    read: reading.read,
    report: (report) => send(ReportCorrectionDocument, report),
    again: (correction, report) => send(ReportCorrectionAgainDocument, { ...of(correction), ...report }),
    withdraw: (correction) => send(WithdrawCorrectionDocument, of(correction)),
    close: (correction) => send(CloseCorrectionDocument, of(correction)),
  };
}

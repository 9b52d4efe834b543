import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useApolloClient } from '@vue/apollo-composable';
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
} from '../graphql/generated/graphql.js';
import { createIntent } from '../onboarding/intent.js';
import { newRequestId } from '../onboarding/request-id.js';
import { useReading } from '../school/use-reading.js';
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
const isUnderWay = (all: readonly OwnCorrection[] | null) =>
  all === null || all.some(({ closedAt }) => closedAt == null);

/** One's own reports of wrong archive data, read again while one is under way. */
export function useOwnCorrections(): UsedCorrections {
  const { client } = useApolloClient();
  const reading = useReading<readonly OwnCorrection[]>(async (asking) => {
    const { data } = await asking.query({ query: MyCorrectionsDocument, fetchPolicy: 'no-cache' });
    if (data.viewer == null) return null;
    const now = data.myCorrections ?? [];
    const was = reading.data.value?.[0]?.step;
    if (was !== undefined && now[0]?.step === 'CORRECTED' && was !== 'CORRECTED')
      void refetchViewer(client).catch(() => null);
    return now;
  }, isUnderWay);
  const intent = createIntent<object>(newRequestId);

  async function send<I>(
    document: TypedDocumentNode<{ result: Result }, { input: I }>,
    input: Omit<I, 'requestId'>,
  ): Promise<readonly FormIssue[]> {
    const full = { ...input, requestId: intent.idFor({ ...input, of: document.loc?.source.body }) } as I;
    const { data } = await track(
      client.mutate({ mutation: document, variables: { input: full }, fetchPolicy: 'no-cache' }),
    );
    const result = data?.result;
    if (result == null) throw new Error('a report was not answered');
    if (!('issues' in result)) {
      intent.answered();
      reading.data.value = result.corrections;
      return [];
    }
    if (!result.issues.some(({ code }) => code === 'BUSY')) intent.answered();
    if (result.issues.some(({ code }) => code === 'SIGN_IN_REQUIRED')) {
      await forgetViewer(client);
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

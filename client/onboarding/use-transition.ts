import type { RefusedFieldsFragment, TransitionInput, TypedDocumentString } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import type { TextKey } from '../text/dictionary.js';
import type { FormIssue } from '../text/issue-text.js';
import type { Viewer } from '../viewer/admission.js';
import { track } from '../viewer/in-flight.js';
import { notice } from '../viewer/notice.js';
import { followViewer, forgetViewer } from '../viewer/session.js';
import { pageOf, standingOf } from '../viewer/standing.js';
import { useViewer } from '../viewer/use-viewer.js';
import { createIntent } from '../graphql/intent.js';
import { newRequestId } from '../graphql/request-id.js';

type Document<I extends TransitionInput, D extends Transitioned> = TypedDocumentString<
  { result: D | RefusedFieldsFragment },
  { input: I }
>;

interface Transitioned {
  readonly viewer?: Viewer | null;
}

/** Refusals that mean that the page was behind. Where the form has gone with its step, the page says so. */
const ofThePage = { STALE_REVISION: 'issues.STALE_REVISION.what', STEP_NOT_OPEN: 'issues.STEP_NOT_OPEN.todo' } as const;

/**
 * Sends a step of somebody's way. The answer carries the viewer, so that the page follows.
 *
 * @param lostSession what to say when the session is over although the same was sent before: it may have happened
 * @param onDone what else the answer is good for
 * @returns a function that resolves to the issues of the answer and rejects if there was none
 */
export function useTransition<I extends TransitionInput, D extends Transitioned>(
  document: Document<I, D>,
  lostSession: TextKey = 'shell.sessionEnded',
  onDone: (result: D) => void = () => undefined,
): (input: Omit<I, keyof TransitionInput>) => Promise<readonly FormIssue[]> {
  type Input = Omit<I, keyof TransitionInput>;
  const { viewer } = useViewer();
  const intent = createIntent<Input>(newRequestId);

  return async (input) => {
    notice.value = null;
    const isRetry = intent.isRetry(input);
    const page = pageOf(viewer.value);
    const expectedRevision = standingOf(viewer.value)?.revision ?? 0;
    const variables = { input: { ...input, requestId: intent.idFor(input), expectedRevision } as I };
    const { result } = await track(request(document, variables));
    followViewer('issues' in result ? result.currentViewer : result.viewer);
    // Whoever was sent away because of the crowd asks for the same thing again.
    if (!('issues' in result && result.issues.some(({ code }) => code === 'BUSY'))) intent.answered();
    if (!('issues' in result)) {
      onDone(result);
      return [];
    }
    for (const { code } of result.issues) {
      if (code in ofThePage && pageOf(result.currentViewer) !== page)
        notice.value = ofThePage[code as keyof typeof ofThePage];
      if (code === 'SIGN_IN_REQUIRED') {
        await forgetViewer();
        notice.value = isRetry ? lostSession : 'shell.sessionEnded';
      }
    }
    return result.issues;
  };
}

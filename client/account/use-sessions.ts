import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { useSubmission, type Submission } from '../components/use-submission.js';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  SessionsChangedDocument,
  SessionsDocument,
  type SessionsEndedFieldsFragment,
  type SessionsFieldsFragment,
} from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import { useSubscription } from '../graphql/use-subscription.js';
import type { FormIssue } from '../text/issue-text.js';
import { notice } from '../viewer/notice.js';
import { forgetViewer } from '../viewer/session.js';

export type Session = NonNullable<SessionsFieldsFragment['sessions']>[number];

export interface Sessions {
  /** Where one is signed in, this one first; `null` until it was read. */
  readonly sessions: ComputedRef<readonly Session[] | null>;
  readonly hasFailed: ShallowRef<boolean>;
  /**
   * Ends sessions.
   *
   * @param chosen which; all but this one where it says `null`
   * @param onAnswer called before the answer is told, and waited for
   */
  useEnding(chosen: () => Session | null, onAnswer: () => Promise<void>): Submission;
}

/** One's own sessions. The list follows: what is ended or begun elsewhere comes over the socket. */
export function useSessions(): Sessions {
  const all = shallowRef<readonly Session[] | null>(null);
  const hasFailed = shallowRef(false);

  function take(viewer: SessionsFieldsFragment | null | undefined): void {
    if (viewer?.sessions != null) all.value = viewer.sessions;
  }

  async function read(): Promise<void> {
    try {
      take((await request(SessionsDocument, {})).viewer);
    } catch {
      hasFailed.value = true;
    }
  }

  void read();
  useSubscription(SessionsChangedDocument, () => ({}), {
    next: ({ viewerChanged }) => take(viewerChanged),
    // Whoever follows the viewer learns whether the session is over.
    error: () => undefined,
  });

  async function end(chosen: Session | null): Promise<readonly FormIssue[]> {
    const ended: SessionsEndedFieldsFragment =
      chosen === null
        ? (await request(EndOtherSessionsDocument, {})).result
        : (await request(EndSessionDocument, { input: { sessionId: chosen.id } })).result;
    if (!('issues' in ended)) {
      take(ended.viewer);
      return [];
    }
    if (ended.issues.some(({ code }) => code === 'SIGN_IN_REQUIRED')) {
      await forgetViewer();
      notice.value = 'shell.sessionEnded';
    }
    return ended.issues;
  }

  return {
    sessions: computed(
      () => all.value && [...all.value].sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent)),
    ),
    hasFailed,
    useEnding: (chosen, onAnswer) => useSubmission(() => end(chosen()).finally(onAnswer)),
  };
}

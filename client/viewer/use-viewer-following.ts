import { onScopeDispose, watch } from 'vue';
import { keepDraftsOf, keepDraftsWaiting } from '../components/use-draft.js';
import { ViewerChangedDocument } from '../graphql/generated/graphql.js';
import { reopenSocket } from '../graphql/subscribe.js';
import { useSubscription } from '../graphql/use-subscription.js';
import { settled } from './in-flight.js';
import { notice } from './notice.js';
import { followViewer, forgetViewer, isSessionOver, measureServerClock, refetchViewer } from './session.js';
import { standingOf } from './standing.js';
import { typedAccount } from './typed-account.js';
import { useViewer } from './use-viewer.js';

/** Keeps the viewer true: pushed by the server, and asked again whenever somebody comes back to the page. Used once. */
export function useViewerFollowing(): void {
  const { viewer } = useViewer();
  const look = () => void lookAgain().catch(ignoreOutage);
  const restart = useSubscription(ViewerChangedDocument, () => (viewer.value === null ? null : {}), {
    next({ viewerChanged }) {
      if (viewerChanged === null) return look();
      followViewer(viewerChanged);
      void measureServerClock().catch(ignoreOutage);
    },
    error: look,
  });

  /** The socket's session is over; after a password change there is a new one, in a new cookie. */
  async function lookAgain(): Promise<void> {
    // An answer that is under way may bring that cookie.
    await settled();
    if (viewer.value === null) return;
    if (await isSessionOver()) return tellEnd();
    await reopenSocket();
    restart();
  }

  async function comeBack(): Promise<void> {
    if (document.visibilityState === 'hidden') return;
    await measureServerClock();
    await settled();
    if (viewer.value === null) await refetchViewer();
    else if (await isSessionOver()) await tellEnd();
  }

  async function tellEnd(): Promise<void> {
    // Signed out here meanwhile, and told so.
    if (viewer.value === null) return;
    await forgetViewer();
    notice.value = 'shell.sessionEnded';
  }

  void measureServerClock().catch(ignoreOutage);
  watch(
    [() => viewer.value?.id, () => standingOf(viewer.value)?.step],
    ([id, step]) => (id === undefined ? keepDraftsWaiting() : keepDraftsOf(`${id} ${step}`)),
    { immediate: true },
  );
  // What was said to nobody in particular is not meant for whoever has come now.
  watch(
    () => viewer.value?.id,
    (now, before) => {
      if (now !== undefined && before === undefined) notice.value = null;
      if (before !== undefined) typedAccount.value = '';
    },
  );

  const onComeBack = () => void comeBack().catch(ignoreOutage);
  const targets = [
    [document, 'visibilitychange'],
    [window, 'focus'],
    [window, 'online'],
  ] as const;
  for (const [target, event] of targets) target.addEventListener(event, onComeBack);
  onScopeDispose(() => {
    for (const [target, event] of targets) target.removeEventListener(event, onComeBack);
  });
}

/** Nobody asked: the next occasion to look is soon, and a form says by itself that its request failed. */
function ignoreOutage(): void {}

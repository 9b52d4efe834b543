import { shallowRef, watch } from 'vue';
import { serverNow } from '../components/server-clock.js';
import { LockEndedDocument } from '../graphql/generated/graphql.js';
import { useSubscription } from '../graphql/use-subscription.js';
import { notice } from '../viewer/notice.js';
import { rememberedLockout, rememberLockout, type Lockout } from './lockout.js';

/** The lock that is in the way of signing in here, across reloads, until the server or the clock says that it is over. */
export function useLockout({ onFound, onOver }: { onFound: (lockout: Lockout) => void; onOver: () => void }) {
  const lockout = shallowRef<Lockout | null>(null);

  function keep(found: Lockout | null): void {
    lockout.value = found;
    rememberLockout(found);
  }

  function end(): void {
    if (lockout.value === null) return;
    keep(null);
    notice.value = 'signIn.lockedOver';
    onOver();
  }

  // Once more when the server's clock is known: this computer's may be wrong.
  watch(
    () => serverNow() - Date.now(),
    () => {
      const found = lockout.value === null ? rememberedLockout(serverNow()) : null;
      if (found === null) return;
      lockout.value = found;
      onFound(found);
    },
    { immediate: true },
  );
  useSubscription(LockEndedDocument, () => lockout.value && { lock: lockout.value.name }, {
    next({ lockEnded }) {
      if (lockEnded) end();
    },
    // The clock says so as well.
    error: () => undefined,
  });
  return { keep, end };
}

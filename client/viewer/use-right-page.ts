import { watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { homeOf, isAdmitted } from './admission.js';
import { takePath } from './pending-path.js';
import { useViewer } from './use-viewer.js';

/**
 * Leaves a page that is no longer for the viewer: after signing in or out, here or in another tab. What one person has
 * typed or uncovered there is not another one's. Used once.
 */
export function useRightPage(): void {
  const route = useRoute();
  const router = useRouter();
  const { viewer } = useViewer();
  watch(viewer, (now, before) => {
    const { audience = 'anyone' } = route.meta;
    const isAnother = audience !== 'anyone' && now != null && before != null && now.id !== before.id;
    if (!isAnother && isAdmitted(audience, now)) return;
    void router.replace((now != null ? takePath('signedIn') : null) ?? homeOf(now));
  });
}

import { watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { homeOf, isAdmitted } from './admission.js';
import { useViewer } from './use-viewer.js';

/** Leaves a page that is no longer for the viewer: after signing in or out, here or in another tab. Used once. */
export function useRightPage(): void {
  const route = useRoute();
  const router = useRouter();
  const { viewer } = useViewer();
  watch(viewer, (now) => {
    if (!isAdmitted(route.meta.audience ?? 'anyone', now)) void router.replace(homeOf(now));
  });
}

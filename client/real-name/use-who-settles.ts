import { computed, type ComputedRef } from 'vue';
import { useText } from '../text/use-text.js';
import { useViewer } from '../viewer/use-viewer.js';

/** Who decides about one's case, and where they sit, in words. */
export function useWhoSettles(): ComputedRef<string> {
  const { say } = useText();
  const { realName } = useViewer();
  return computed(() => {
    const { whoSettles = 'SUPPORT', whereTheySit } = realName.value ?? {};
    return say(`ownCase.whoSettles.${whoSettles}`, { where: whereTheySit ?? '' }).trim();
  });
}

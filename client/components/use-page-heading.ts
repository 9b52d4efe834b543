import { onMounted, useTemplateRef, watchEffect } from 'vue';
import { useRoute } from 'vue-router';
import { useText } from '../text/use-text.js';

/** The page that the browser loads keeps the browser's focus: before the link that skips to the text. */
let isFirst = true;

/**
 * What a page's heading, the element with `ref="heading"`, does beside standing there: it names the browser's tab, and takes the
 * focus when its page comes without a page load, which would have done it.
 */
export function usePageHeading(title: () => string): void {
  const { say } = useText();
  const { meta } = useRoute();
  const system = meta.system === 'evaluation' ? 'evaluation.title' : 'shell.name';
  watchEffect(() => {
    document.title = `${title()} · ${say(system)}`;
  });
  const heading = useTemplateRef<HTMLElement>('heading');
  onMounted(() => {
    if (!isFirst) heading.value?.focus({ preventScroll: true });
    isFirst = false;
  });
}

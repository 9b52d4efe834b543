import { watchEffect } from 'vue';
import { useRoute } from 'vue-router';
import { useText } from '../text/use-text.js';

/** Names the browser's tab after the page; every page and step has its own. */
export function useTitle(title: () => string): void {
  const { say } = useText();
  const { meta } = useRoute();
  const system = meta.system === 'evaluation' ? 'evaluation.title' : 'shell.name';
  watchEffect(() => {
    document.title = `${title()} · ${say(system)}`;
  });
}

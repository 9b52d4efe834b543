import { watchEffect } from 'vue';
import { useText } from '../text/use-text.js';

/** Names the browser's tab after the page; every page and step has its own. */
export function useTitle(title: () => string): void {
  const { say } = useText();
  watchEffect(() => {
    document.title = `${title()} · ${say('shell.name')}`;
  });
}

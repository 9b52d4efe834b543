import { onScopeDispose } from 'vue';

/** What a select hears. */
export interface SettledChoice {
  keydown(event: KeyboardEvent): void;
  keypress(): void;
  change(event: Event): void;
  blur(): void;
}

/**
 * Handlers of a select that leads somewhere else at once (`v-on`). In a closed one each arrow key and each letter chooses the
 * next entry: that counts only once it is
 * confirmed with Enter or left, and Escape gives it up. What is chosen in the unfolded list counts at once.
 */
export function settledChoice(choose: (value: string) => void): SettledChoice {
  let isWalking = false;
  let walkedTo: string | null = null;
  /** Before the first of these keys. */
  let from = '';

  // A select that goes away with its page loses the focus as well: nobody has left it for what was walked to.
  onScopeDispose(() => (walkedTo = null), true);

  /** The browser tells of what a key chooses before anything else happens; what unfolds tells of it later. */
  function walk(): void {
    isWalking = true;
    setTimeout(() => (isWalking = false));
  }
  function settle(value: string): void {
    walkedTo = null;
    choose(value);
  }

  return {
    keydown({ key, target }) {
      if (key === 'Enter') {
        if (walkedTo !== null) settle(walkedTo);
      } else if (key === 'Escape') {
        if (walkedTo !== null) (target as HTMLSelectElement).value = from;
        walkedTo = null;
      } else {
        if (walkedTo === null) from = (target as HTMLSelectElement).value;
        walk();
      }
    },
    keypress: walk,
    change({ target }) {
      const { value } = target as HTMLSelectElement;
      if (isWalking) walkedTo = value;
      else settle(value);
    },
    blur() {
      if (walkedTo !== null) settle(walkedTo);
    },
  };
}

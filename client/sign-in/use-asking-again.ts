import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import type { CodeDraft } from './sent-code.js';

type Field = 'phone' | 'captchaAnswer';

interface AskingAgain {
  /** Whether the form that asks for a code is shown. */
  readonly isAsking: ComputedRef<boolean>;
  /** The field that whoever asks has to fill in. */
  readonly askedFor: ShallowRef<Field>;
  askAgain(field: Field): void;
}

/** Asking for a code, and again where it did not come or the number was another one. */
export function useAskingAgain(typed: CodeDraft): AskingAgain {
  const askedFor = shallowRef<Field>('phone');
  return {
    isAsking: computed(() => typed.sent === null || typed.isAsking),
    askedFor,
    askAgain(field) {
      askedFor.value = field;
      typed.isAsking = true;
    },
  };
}

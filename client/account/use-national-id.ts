import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { failureCode } from '../components/failure-code.js';
import { NationalIdDocument } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import type { LocalIssueCode } from '../text/issue-text.js';

export interface ShownNationalId {
  /** The whole number while it is shown. */
  readonly shown: ShallowRef<string | null>;
  readonly failure: ShallowRef<LocalIssueCode | null>;
  /** Asks the server for it. */
  show(): Promise<void>;
  hide(): void;
}

/** One's own whole ID number: asked for when it is wanted, forgotten once nobody looks any more. */
export function useNationalId(): ShownNationalId {
  const shown: ShownNationalId['shown'] = shallowRef(null);
  const failure: ShownNationalId['failure'] = shallowRef(null);
  let asked = 0;

  async function show(): Promise<void> {
    const mine = (asked += 1);
    failure.value = null;
    try {
      const { viewer } = await request(NationalIdDocument, {});
      // Hidden meanwhile: nobody wants it any more.
      if (mine === asked) shown.value = viewer?.nationalId ?? null;
    } catch (error) {
      if (mine === asked) failure.value = failureCode(error, navigator.onLine);
    }
  }

  function hide(): void {
    asked += 1;
    shown.value = null;
  }

  const hideUnseen = () => document.visibilityState === 'hidden' && hide();
  document.addEventListener('visibilitychange', hideUnseen);
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', hideUnseen);
    hide();
  });
  return { shown, failure, show, hide };
}

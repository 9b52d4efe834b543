import { onScopeDispose, watch } from 'vue';
import type { TypedDocumentString } from './generated/graphql.js';
import type { Observer } from './socket.js';
import { subscribe } from './subscribe.js';

/**
 * Hears what the server has to say for as long as the component is there.
 *
 * @param variables nothing is heard while they are `null`; where they become others, it is asked anew
 * @returns a function that asks anew, after an error or where the session is another one
 */
export function useSubscription<R, V>(
  document: TypedDocumentString<R, V>,
  variables: () => V | null,
  observer: Observer<R>,
): () => void {
  let end = (): void => undefined;

  function restart(): void {
    end();
    const now = variables();
    end = now === null ? () => undefined : subscribe(document, now, observer);
  }

  watch(() => JSON.stringify(variables()), restart, { immediate: true });
  onScopeDispose(() => end());
  return restart;
}

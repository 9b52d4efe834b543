import { computed, shallowRef } from 'vue';
import { serverNow } from '../components/server-clock.js';

/** When each request that waits its turn is sent again: epoch milliseconds of this computer's clock. */
const turns = shallowRef<readonly { readonly at: number }[]>([]);

/** When the next one is by the server's clock, ISO 8601; `null` while nothing waits. */
export const nextTurn = computed(() => {
  const all = turns.value.map(({ at }) => at);
  // The server's clock may be measured while one waits.
  return all.length === 0 ? null : new Date(Math.min(...all) + serverNow() - Date.now()).toISOString();
});

/** Waits, and has the page say so meanwhile. */
export async function waitTurn(ms: number): Promise<void> {
  const turn = { at: Date.now() + ms };
  turns.value = [...turns.value, turn];
  await new Promise((resolve) => setTimeout(resolve, ms));
  turns.value = turns.value.filter((other) => other !== turn);
}

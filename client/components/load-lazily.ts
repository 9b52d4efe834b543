import { defineAsyncComponent, type Component } from 'vue';
import LoadFailed from './LoadFailed.vue';

const tries = 3;
const pauseMs = 1_000;

/** A component whose code is fetched when it is first shown; a hole in the network is tried over, then told. */
export function loadLazily(load: () => Promise<{ readonly default: Component }>): Component {
  return defineAsyncComponent({
    loader: load,
    errorComponent: LoadFailed,
    onError(_error, retry, fail, attempts) {
      if (attempts < tries) setTimeout(retry, pauseMs * attempts);
      else fail();
    },
  });
}

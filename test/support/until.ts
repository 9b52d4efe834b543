import { setTimeout as wait } from 'node:timers/promises';
import { minute } from './time.js';

const pauseMs = 50;

/** Asks again and again until there is an answer, for whoever may not use `expect.poll`: at most a minute. */
export async function until<T>(ask: () => Promise<T | null>): Promise<T> {
  const patience = AbortSignal.timeout(minute);
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    patience.throwIfAborted();
    await wait(pauseMs);
  }
}

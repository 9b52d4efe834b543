import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Puzzle } from './solve-puzzle.js';

/** Looks for one puzzle's number, beside the page, which stays usable. */
self.addEventListener('message', async ({ data }: MessageEvent<Puzzle>) => {
  // Without a limit of its own: whoever made this worker ends it.
  const solution = await solveChallenge({ challenge: { parameters: data }, deriveKey, timeout: 0 });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's page has none
  self.postMessage(String(solution?.counter));
});

import type { RequestCaptchaMutation } from '../graphql/generated/graphql.js';
import { UnansweredError } from '../graphql/request.js';

export type Puzzle = NonNullable<RequestCaptchaMutation['requestCaptcha']['puzzle']>;

/** Browsers derive keys only where nobody on the way can change the page: https, or this very computer. */
export const canSolve = (): boolean => window.isSecureContext;

/**
 * Looks for the number in a worker, whose code is fetched now and not with the page.
 *
 * @param signal ends the work, which is then rejected
 */
export function solvePuzzle(puzzle: Puzzle, signal: AbortSignal): Promise<string> {
  const worker = new Worker(new URL('./puzzle-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('nobody waits for the puzzle any more')));
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
    // What can fail is fetching its code.
    worker.addEventListener('error', () => reject(new UnansweredError('the puzzle was not solved')));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage({ ...puzzle });
  }).finally(() => worker.terminate());
}

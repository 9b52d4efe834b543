import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { RosterHead, RosterPart } from './roster-parts.js';
import { rosterProblem } from './roster-problem.js';

/** A file that another thread reads: requests go on meanwhile. */
export interface RosterReading {
  readonly head: RosterHead;
  /** Each once, in their order; the thread holds the others. */
  readonly parts: () => AsyncGenerator<RosterPart>;
}

/** What reading a file may take. A file that needs more is refused: the server goes on. */
const limits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 };

const thread = new URL('./read-thread.ts', import.meta.url);

/** Reads a roster off the main thread, which ends with `work`. */
export async function readInThread<T>(
  bytes: Buffer,
  isWholeSchool: boolean,
  work: (reading: RosterReading) => Promise<T>,
): Promise<T> {
  const worker = new Worker(thread, {
    workerData: { bytes, isWholeSchool },
    // Whatever runs this process, a server or a test: the thread is TypeScript as well.
    execArgv: ['--import', import.meta.resolve('tsx')],
    resourceLimits: limits,
  });
  try {
    const head = await answerOf<RosterHead>(worker);
    if (head === null) return await work(tooLarge());
    return await work({ head, parts: () => partsOf(worker, head.parts) });
  } finally {
    await worker.terminate();
  }
}

async function* partsOf(worker: Worker, count: number): AsyncGenerator<RosterPart> {
  for (let number = 0; number < count; number += 1) {
    const answer = answerOf<RosterPart>(worker);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
    worker.postMessage('next');
    const part = await answer;
    if (part === null) throw new Error('the thread that reads a roster has no memory left');
    yield part;
  }
}

/** @returns `null` where the thread ended for want of memory */
async function answerOf<T>(worker: Worker): Promise<T | null> {
  const ended = new AbortController();
  try {
    const [answer] = (await once(worker, 'message', { signal: ended.signal })) as [T];
    return answer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return null;
    throw error;
  } finally {
    ended.abort();
  }
}

function tooLarge(): RosterReading {
  const problem = rosterProblem('FILE_TOO_LARGE');
  const part = { rows: 0, students: [], problems: [problem], cells: [] };
  return {
    head: { titles: [], rows: 0, parts: 1, problem: problem.code, isReadable: false, refusedIds: [] },
    async *parts() {
      yield part;
    },
  };
}

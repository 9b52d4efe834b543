import { parentPort, workerData } from 'node:worker_threads';
import { parseFully } from './parse-roster.js';
import { headOf, partOf } from './roster-parts.js';

/** The thread that reads a file: gives its head, then a part each time that it is asked for the next one. */
const { bytes, isWholeSchool } = workerData as { readonly bytes: Uint8Array; readonly isWholeSchool: boolean };
const roster = await parseFully(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
let next = 0;
parentPort?.on('message', () => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
  parentPort?.postMessage(partOf(roster, next, isWholeSchool));
  next += 1;
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
parentPort?.postMessage(headOf(roster));

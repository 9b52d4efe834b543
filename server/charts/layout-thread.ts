import { parentPort, workerData } from 'node:worker_threads';
import elk from 'elkjs/lib/elk.bundled.js';
import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';

/** The thread that lays out a chart: it is given graphs, and gives them back with every place. */
const layout = new (elk as unknown as new () => ELK)();
const laidOut: ElkNode[] = [];
for (const graph of workerData as readonly ElkNode[]) laidOut.push(await layout.layout(graph));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
parentPort?.postMessage(laidOut);

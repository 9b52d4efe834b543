import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MachineDefinition } from '../../machines/definition/definition.js';
import { graphsOf } from '../../machines/definition/chart/graph.js';
import type { LaidOutGraph } from '../../machines/definition/chart/laid-out.js';
import { layoutOf, type ChartLayout } from '../../machines/definition/chart/layout.js';

const thread = new URL('./layout-thread.ts', import.meta.url);

/** What laying out a chart may take; one that needs more fails, and the server goes on. */
const limits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

/** By the definition as text: released versions never change, the present one only while it is worked at. */
const laidOut = new Map<string, Promise<ChartLayout>>();
/** There are a handful of machines and versions; more than these are definitions that nobody asks for any more. */
const mostKept = 50;
let latest: Promise<unknown> = Promise.resolve();

/**
 * Where everything of a machine's chart stands. Worked out once in a thread of its own, one chart after the other: the
 * server goes on meanwhile.
 */
export function layOut(definition: MachineDefinition): Promise<ChartLayout> {
  const key = JSON.stringify(definition);
  const known = laidOut.get(key);
  if (known !== undefined) return known;
  const coming = latest.then(() => layOutInThread(definition));
  latest = coming.catch(() => undefined);
  laidOut.set(key, coming);
  const [oldest] = laidOut.keys();
  if (laidOut.size > mostKept && oldest !== undefined) laidOut.delete(oldest);
  // What failed is tried again when somebody asks again.
  coming.catch(() => laidOut.delete(key));
  return coming;
}

/** The same, worked out anew. */
export async function layOutInThread(definition: MachineDefinition): Promise<ChartLayout> {
  const worker = new Worker(thread, {
    workerData: graphsOf(definition),
    // Whatever runs this process, a server, a command or a test: the thread is TypeScript as well.
    execArgv: ['--import', import.meta.resolve('tsx')],
    resourceLimits: limits,
  });
  try {
    const [graphs] = (await once(worker, 'message')) as [LaidOutGraph[]];
    return layoutOf(definition, graphs);
  } finally {
    await worker.terminate();
  }
}

import { buildClientIfStale } from '../../server/launch/client-build.js';
import { startEmbeddedPostgres } from '../../server/launch/embedded-postgres.js';
import { checkout } from '../../server/launch/prepare.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';

/** What is done, by its name. */
export type Step<W> = readonly [name: string, take: (world: W) => Promise<void>];

/** An empty database, and a directory for what a server keeps beside it. */
interface Ground {
  readonly databaseUrl: string;
  readonly directory: string;
}

interface Journey<W> {
  /** As its last line calls it. */
  readonly name: string;
  readonly steps: readonly Step<W>[];
  /** Branches go on where another one failed: they have people of their own, most of them. */
  readonly of?: 'branches';
  /** Starts the built product, and whatever the steps need beside it. */
  readonly begin: (ground: Ground) => Promise<{ readonly world: W; readonly end: () => Promise<unknown> }>;
}

/** Walks a journey from an empty database on, and says what came of each step; the last line counts them. */
export async function walk<W>({ name, steps, of, begin }: Journey<W>): Promise<void> {
  await buildClientIfStale(checkout, say);
  const directory = await makeDirectory();
  const database = await startEmbeddedPostgres({ dataDirectory: directory, durability: 'none' });
  try {
    const { world, end } = await begin({ databaseUrl: database.url, directory });
    try {
      const ok = await take(world, steps, of === 'branches');
      say(`${name}: ${steps.length} ${of ?? 'steps'}, ${ok} ok`);
      process.exitCode = ok === steps.length ? 0 : 1;
    } finally {
      await end();
    }
  } finally {
    await database.stop();
    await removeDirectory(directory);
  }
}

/** @returns how many went well */
async function take<W>(world: W, steps: readonly Step<W>[], goesOn: boolean): Promise<number> {
  let ok = 0;
  for (const [index, [name, step]] of steps.entries()) {
    const begun = Date.now();
    try {
      await step(world);
      ok += 1;
      say(`ok   ${index + 1}. ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    } catch (error) {
      say(`FAIL ${index + 1}. ${name}\n${(error as Error).stack}`);
      if (!goesOn) break;
    }
  }
  return ok;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

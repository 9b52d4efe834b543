import { join } from 'node:path';
import { buildClientIfStale } from '../../server/launch/client-build.js';
import { startEmbeddedPostgres } from '../../server/launch/embedded-postgres.js';
import { checkout } from '../../server/launch/prepare.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { correction } from './school/correction.js';
import { afterwards } from './school/afterwards.js';
import { roster } from './school/roster.js';
import { SchoolJourney } from './school/school-journey.js';
import { staff } from './school/staff.js';
import { students } from './school/students.js';
import { unlocking } from './school/unlocking.js';
import { World } from './teacher/world.js';

/**
 * `npm run journey -- school`: the built product over HTTP, from a school without a single account to 3,000 unlocked
 * students (or as many as are named behind it), forty of them on the evaluation platform and three stuck ones freed, by the school's own people.
 */
const steps = [...staff, ...roster, ...unlocking, ...students, ...correction, ...afterwards];

/** Takes one step after the other; after one that failed there is no going on. */
async function walk(journey: SchoolJourney): Promise<number> {
  for (const [index, [name, take]] of steps.entries()) {
    const begun = Date.now();
    try {
      await take(journey);
      say(`ok   ${index + 1}. ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    } catch (error) {
      say(`FAIL ${index + 1}. ${name}\n${(error as Error).stack}`);
      return index;
    }
  }
  return steps.length;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  await buildClientIfStale(checkout, say);
  const directory = await makeDirectory();
  const database = await startEmbeddedPostgres({ dataDirectory: directory, durability: 'none' });
  const world = await World.start(database.url, database.url, directory, {
    DEMONSTRATION: 'schools',
    AUDIT_ANCHOR_FILE: join(directory, 'audit-anchors.jsonl'),
  });
  try {
    const ok = await walk(new SchoolJourney(world));
    say(`school journey: ${steps.length} steps, ${ok} ok`);
    process.exitCode = ok === steps.length ? 0 : 1;
  } finally {
    await world.close();
    await database.stop();
    await removeDirectory(directory);
  }
}

await main();

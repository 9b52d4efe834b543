import { buildClientIfStale } from '../../server/launch/client-build.js';
import { startEmbeddedPostgres } from '../../server/launch/embedded-postgres.js';
import { checkout } from '../../server/launch/prepare.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { conflicts } from './teacher/conflicts.js';
import { duplicates } from './teacher/duplicates.js';
import { signingIn } from './teacher/signing-in.js';
import { World, type Branch } from './teacher/world.js';

/**
 * `npm run journey -- teacher`: every way of the official instructions by which teachers and administrators prove their
 * real name, over HTTP against the stand-in of the government platform, of which the product knows an issuer's address
 * and nothing else: what that platform does not tell, the teacher says. What pictures show is known, as in the student's.
 */
const branches: readonly Branch[] = [...signingIn, ...duplicates, ...conflicts];

async function walk(world: World): Promise<number> {
  let ok = 0;
  for (const [index, [name, take]] of branches.entries()) {
    try {
      await take(world);
      ok += 1;
      say(`ok   ${index + 1}. ${name}`);
    } catch (error) {
      // The others have people of their own, most of them.
      say(`FAIL ${index + 1}. ${name}\n${(error as Error).stack}`);
    }
  }
  return ok;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  await buildClientIfStale(checkout, say);
  const directory = await makeDirectory();
  const database = await startEmbeddedPostgres({ dataDirectory: directory, durability: 'none' });
  const world = await World.start(database.url, database.url, directory);
  try {
    const ok = await walk(world);
    say(`teacher journeys: ${branches.length} branches, ${ok} ok`);
    process.exitCode = ok === branches.length ? 0 : 1;
  } finally {
    await world.close();
    await database.stop();
    await removeDirectory(directory);
  }
}

await main();

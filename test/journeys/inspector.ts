import pg from 'pg';
import { buildClientIfStale } from '../../server/launch/client-build.js';
import { startEmbeddedPostgres } from '../../server/launch/embedded-postgres.js';
import { checkout } from '../../server/launch/prepare.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { startServerProcess } from '../support/server-process.js';
import { flows } from './inspector/flows.js';
import { InspectorJourney } from './inspector/inspector-journey.js';
import { machines } from './inspector/machines.js';

/**
 * `npm run journey -- inspector`: the built product over HTTP, as a developer looks at its machines and at the flow of a
 * student who is on the way.
 */
const steps = [...machines, ...flows];

/** Takes one step after the other; after one that failed there is no going on. */
async function walk(journey: InspectorJourney): Promise<number> {
  for (const [index, [name, take]] of steps.entries()) {
    try {
      await take(journey);
      say(`ok   ${index + 1}. ${name}`);
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
  const server = await startServerProcess(database.url, directory, { DEMONSTRATION: 'schools' });
  const client = new pg.Client(database.url);
  await client.connect();
  const journey = new InspectorJourney(server, client);
  try {
    const ok = await walk(journey);
    say(`inspector journey: ${steps.length} steps, ${ok} ok`);
    process.exitCode = ok === steps.length ? 0 : 1;
  } finally {
    await journey.close();
    await client.end();
    await server.kill();
    await database.stop();
    await removeDirectory(directory);
  }
}

await main();

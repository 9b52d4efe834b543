import { buildClientIfStale } from '../../server/launch/client-build.js';
import { startEmbeddedPostgres } from '../../server/launch/embedded-postgres.js';
import { checkout } from '../../server/launch/prepare.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { startServerProcess } from '../support/server-process.js';
import { firstLogin } from './student/first-login.js';
import { evaluationSteps } from './student/evaluation.js';
import { goingWrong } from './student/going-wrong.js';
import { Journey } from './student/journey.js';
import { phoneSteps } from './student/phone.js';

/**
 * `npm run journey -- student`: the built product over HTTP, from an empty database to students on the evaluation
 * platform, and what happens when it goes wrong. One part is not the product's: what a captcha shows is known, since its
 * picture is made not to be read by programs.
 */
const steps = [...firstLogin, ...evaluationSteps, ...goingWrong, ...phoneSteps];

/** Takes one step after the other; after one that failed there is no going on. */
async function walk(journey: Journey): Promise<number> {
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
  try {
    const ok = await walk(new Journey(server));
    say(`student journey: ${steps.length} steps, ${ok} ok`);
    process.exitCode = ok === steps.length ? 0 : 1;
  } finally {
    await server.kill();
    await database.stop();
    await removeDirectory(directory);
  }
}

await main();

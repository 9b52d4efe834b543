import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startServer } from '../../server/main.js';
import { knownCaptcha, testConfig } from '../support/config.js';
import { dieAt } from './die-at.js';

/**
 * The server as a program of its own, so that a test can kill it: configured by its environment, `DATABASE_URL` and the
 * keys among it. Prints its address once it listens. With `DIE_AT` it kills itself at one of the statements that follow.
 * Told by SIGUSR2, it says what it holds.
 */
const { DATABASE_URL: databaseUrl = '', DIE_AT: moment, ...others } = process.env as Record<string, string>;
const running = await startServer({ ...testConfig(others), databaseUrl }, { captchas: knownCaptcha });
// Otherwise it is kept at a program's own end alone: whoever is killed would leave all of it to be compiled again.
flushCompileCache();
process.stdout.write(`${running.address}\n`);
process.once('SIGTERM', () => void running.drain().then(() => process.exit(0)));
if (moment !== undefined) dieAt(moment);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
process.on('SIGUSR2', async () => {
  // What is freed at the end of one collection is gone in the next.
  for (let time = 0; time < 2; time += 1) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const { heapUsed, external } = process.memoryUsage();
  process.stdout.write(
    `holds ${JSON.stringify({ bytes: heapUsed + external, open: process.getActiveResourcesInfo() })}\n`,
  );
});

import { buildClientIfStale } from './client-build.js';
import { LaunchError } from './launch-error.js';
import { checkout } from './prepare.js';

/** What `npm run build` does. */
buildClientIfStale(checkout, (line) => process.stdout.write(`${line}\n`)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof LaunchError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

import { startEmbeddedPostgres } from '../../server/launch/embedded-postgres.js';

/**
 * A process of its own for tests: starts the database of a data directory, says its address as a line and stays until
 * it is killed. Ctrl-C does not end it; it says so as a line.
 */
const [dataDirectory = '', sharedDirectory] = process.argv.slice(2);

process.on('SIGINT', () => process.stdout.write('interrupted\n'));
startEmbeddedPostgres({ dataDirectory, sharedDirectory }).then(
  ({ url }) => process.stdout.write(`${url}\n`),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  },
);

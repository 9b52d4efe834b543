import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/launch/embedded-postgres.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { startGate } from '../support/database-gate.js';

/** A PostgreSQL of a test's own, which keeps what it has acknowledged and can be killed: the run's is everybody's. */
export interface OwnPostgres {
  /** The same however often it is started again. */
  readonly url: string;
  /** As `kill -9` does to its first process; the others end by themselves. */
  kill(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const directory = await makeDirectory();
  const launch = () => startEmbeddedPostgres({ dataDirectory: directory, sharedDirectory: directory });
  let running: EmbeddedPostgres = await launch();
  const address = new URL(running.url);
  const gate = await startGate(address);
  return {
    url: gate.url,
    async kill() {
      const note = await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8');
      process.kill(Number(note.split('\n')[0]), 'SIGKILL');
    },
    async start() {
      running = await launch();
      address.port = new URL(running.url).port;
    },
    async remove() {
      await running.stop();
      gate.end();
      await removeDirectory(directory);
    },
  };
}

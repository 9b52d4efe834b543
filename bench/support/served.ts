import { readFileSync } from 'node:fs';
import pg from 'pg';
import { parse, print, separateOperations } from 'graphql';
import { makeDirectory, removeDirectory } from '../../test/support/directories.js';
import { startServerProcess, type ServerProcess } from '../../test/support/server-process.js';
import { startBenchPortal, type BenchPortal } from './portal.js';

/** A server in a process of its own, and beside it whoever prepares and changes things in its database. */
export interface Served {
  readonly portal: BenchPortal;
  readonly server: ServerProcess;
  readonly database: pg.Pool;
  close(): Promise<void>;
}

/** As in production: a test's waits are for a machine that does something else. */
const asInProduction = { DATABASE_POOL: '10', DATABASE_WAIT_MS: '1800', ADMISSION_WAIT_MS: '1500' };

export async function startServed(): Promise<Served> {
  const portal = await startBenchPortal(4, { extent: 'schools' });
  const directory = await makeDirectory();
  const database = new pg.Pool({ connectionString: portal.databaseUrl, max: 1 });
  const server = await startServerProcess(portal.databaseUrl, directory, { ...portal.environment, ...asInProduction });
  return {
    portal,
    server,
    database,
    async close() {
      await server.kill();
      await database.end();
      await portal.close();
      await removeDirectory(directory);
    },
  };
}

/** What a page subscribes to as long as somebody is signed in. */
function followingViewer(): string {
  const documents = readFileSync(new URL('../../client/graphql/viewer.graphql', import.meta.url), 'utf8');
  const following = separateOperations(parse(documents))['ViewerChanged'];
  if (following === undefined) throw new Error('no page follows its viewer');
  return print(following);
}

/** Where its sockets are opened, and from which page. */
export function socketsOf({ server }: Pick<Served, 'server'>) {
  return { url: `${server.origin.replace('http', 'ws')}/graphql`, origin: server.origin, query: followingViewer() };
}

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileFault, LaunchError } from '../launch-error.js';
import { copyBinaries, findBinaries, makeSharedDirectory } from './binaries.js';
import { canReach, findDatabaseUser, type SystemUser } from './system-user.js';

/** Where a database lives and how it is run. */
export interface Home {
  /** Holds the database's own directory. */
  readonly directory: string;
  /** The database's own directory: PostgreSQL's `PGDATA`. */
  readonly cluster: string;
  /** Holds `bin/postgres`. */
  readonly binaries: string;
  /** `null`: as we run ourselves. */
  readonly user: SystemUser | null;
}

/**
 * Finds the place for the database of a data directory. As root another user runs it, who may be unable to enter the
 * data directory or `node_modules`; then the database and a copy of the programs go below `sharedDirectory`.
 */
export async function findHome(dataDirectory: string, sharedDirectory: string): Promise<Home> {
  const directory = resolve(dataDirectory);
  try {
    await mkdir(directory, { recursive: true });
  } catch (error) {
    throw fileFault(error, directory);
  }
  const binaries = await findBinaries();
  if (process.getuid?.() !== 0) return toHome(directory, binaries.directory, null);
  const user = (await ownerOf(join(directory, clusterName))) ?? (await findDatabaseUser());
  const home = (await canReach(user, directory)) ? directory : await findPlaceElsewhere(directory, sharedDirectory);
  const isRunnable = await canReach(user, join(binaries.directory, 'bin', 'postgres'));
  if (!isRunnable) await makeSharedDirectory(sharedDirectory);
  const run = isRunnable ? binaries : await copyBinaries(binaries, sharedDirectory);
  return toHome(home, run.directory, user);
}

const clusterName = 'postgres';

function toHome(directory: string, binaries: string, user: SystemUser | null): Home {
  return { directory, cluster: join(directory, clusterName), binaries, user };
}

/** A database that an ordinary user began goes on as that user's. */
async function ownerOf(cluster: string): Promise<SystemUser | null> {
  try {
    const { uid, gid } = await stat(cluster);
    return uid === 0 ? null : { uid, gid };
  } catch {
    return null;
  }
}

/** The place is named by a note in the data directory, so that a moved checkout keeps its database and a new one gets its own. */
async function findPlaceElsewhere(dataDirectory: string, sharedDirectory: string): Promise<string> {
  const isStuck = await stat(join(dataDirectory, clusterName)).catch(() => null);
  if (isStuck !== null) {
    throw new LaunchError(
      `The user who runs the database can no longer enter ${dataDirectory}. Allow it (chmod o+x on it and the directories above), or start as an ordinary user.`,
    );
  }
  const note = join(dataDirectory, 'database-place');
  try {
    await writeFile(note, join(sharedDirectory, randomBytes(8).toString('hex')), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileFault(error, note);
  }
  const place = (await readFile(note, 'utf8')).trim();
  await makeSharedDirectory(sharedDirectory);
  await makeSharedDirectory(place);
  return place;
}

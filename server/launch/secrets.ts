import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from './launch-error.js';

const names = ['PERSONAL_DATA_KEYS', 'BLIND_INDEX_KEY', 'SIGNING_KEY'] as const;

/**
 * Keys for development: made once and kept beside the data that they protect. In production there are none of ours.
 *
 * @returns the environment with the keys that it did not have
 */
export function withDevelopmentSecrets(env: NodeJS.ProcessEnv, directory: string): NodeJS.ProcessEnv {
  if (env['NODE_ENV'] === 'production' || names.every((name) => env[name])) return env;
  const file = join(directory, 'secrets.json');
  if (!existsSync(file)) {
    const key = () => randomBytes(32).toString('base64');
    const secrets = { PERSONAL_DATA_KEYS: `development:${key()}`, BLIND_INDEX_KEY: key(), SIGNING_KEY: key() };
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  return { ...readSecrets(file), ...env };
}

function readSecrets(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    throw new LaunchError(
      `The keys in ${file} cannot be read. Restore the file from a backup; without it the data beside it cannot be opened.`,
    );
  }
}

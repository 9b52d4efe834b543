import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { fileFault, LaunchError } from './launch-error.js';

const names = ['PERSONAL_DATA_KEYS', 'BLIND_INDEX_KEY', 'SIGNING_KEY'] as const;
const secrets = v.object(v.entriesFromList(names, v.string()));

/**
 * Keys for development: made once and kept beside the data that they protect. In production there are none of ours.
 *
 * @param holdsDatabase whether the directory has a database already, which other keys could not open
 * @returns the environment with the keys that it did not have
 * @throws LaunchError
 */
export function withDevelopmentSecrets(
  env: NodeJS.ProcessEnv,
  directory: string,
  holdsDatabase: boolean,
): NodeJS.ProcessEnv {
  const missing = names.filter((name) => !env[name]);
  if (env['NODE_ENV'] === 'production' || missing.length === 0) return env;
  const file = join(directory, 'secrets.json');
  if (!existsSync(file)) {
    if (holdsDatabase) throw new LaunchError(`The keys of the database are gone: ${file} is missing. ${restore}`);
    makeSecrets(file);
  }
  const kept = readSecrets(file);
  return { ...env, ...Object.fromEntries(missing.map((name) => [name, kept[name]])) };
}

const restore =
  'Put back a copy of the file; without it the personal data cannot be read. Or remove the whole data directory to begin anew.';

function makeSecrets(file: string): void {
  const key = () => randomBytes(32).toString('base64');
  const made = { PERSONAL_DATA_KEYS: `development:${key()}`, BLIND_INDEX_KEY: key(), SIGNING_KEY: key() };
  try {
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const isMadeMeanwhile = (error as NodeJS.ErrnoException).code === 'EEXIST';
    if (!isMadeMeanwhile) throw fileFault(error, file);
  }
}

function readSecrets(file: string): v.InferOutput<typeof secrets> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw fileFault(error, file);
  }
  try {
    return v.parse(secrets, JSON.parse(text));
  } catch {
    throw new LaunchError(`The keys in ${file} are damaged. ${restore}`);
  }
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inject } from 'vitest';
import { writeBackup } from '../../server/backup/write-backup.js';
import { testConfig } from './config.js';
import { makeDirectory, removeDirectory } from './directories.js';
import type { TestPortal } from './portal.js';

/** Everything that a backup of the portal's database has, as text: what somebody reads who steals one. */
export async function dumpOf({ url }: TestPortal): Promise<string> {
  const directory = await makeDirectory();
  try {
    const file = join(directory, 'backup');
    await writeBackup({ databaseUrl: url, keys: testConfig(inject('secrets')) }, file);
    return gunzipSync(await readFile(file)).toString('utf8');
  } finally {
    await removeDirectory(directory);
  }
}

/** Which of some secrets a dump has, in clear or as a hash that needs no key. */
export function secretsIn(dump: string, secrets: readonly string[]): string[] {
  const owners = new Map(secrets.flatMap((secret) => formsOf(secret).map((form) => [form, secret] as const)));
  // Fractions of seconds are no secrets; what stands for itself is a word or a number, or a run of a hash's digits.
  const words = dump.replaceAll(/\d\d:\d\d:\d\d(\.\d+)?/g, '').matchAll(/[\w+/-]+/g);
  const found = new Set<string>();
  for (const [word] of words) {
    const owner = owners.get(word) ?? owners.get(word.replace(/^x(?=[0-9a-f]+$)/, ''));
    if (owner !== undefined) found.add(owner);
  }
  return [...found];
}

function formsOf(secret: string): string[] {
  const hashes = ['md5', 'sha1', 'sha256', 'sha512'].map((kind) => createHash(kind).update(secret).digest());
  return [
    secret,
    Buffer.from(secret).toString('hex'),
    ...hashes.flatMap((hash) => [
      hash.toString('hex'),
      hash.toString('base64url'),
      hash.toString('base64').replace(/=+$/, ''),
    ]),
  ];
}

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { operationsIn, type KnownOperations } from '../graphql/known-operations.js';

/** Each with fragments of its own. */
const directories = ['client/graphql', 'client/administration/graphql'];

/** Where the build leaves what its pages ask for. */
const operationsFile = (checkout: string): string => join(checkout, 'dist', 'operations.json');

/** Writes what the pages of this checkout ask for, so that a server in production knows it. */
export function writeKnownOperations(checkout: string): void {
  const operations = directories.flatMap((directory) => {
    const files = readdirSync(join(checkout, directory)).filter((name) => name.endsWith('.graphql'));
    return operationsIn(files.map((name) => readFileSync(join(checkout, directory, name), 'utf8')));
  });
  mkdirSync(join(checkout, 'dist'), { recursive: true });
  writeFileSync(operationsFile(checkout), JSON.stringify(operations.toSorted(), null, 1));
}

/** @throws Error if the client was not built */
export async function readKnownOperations(checkout: string): Promise<KnownOperations> {
  const text = await readFile(operationsFile(checkout), 'utf8').catch(() => {
    throw new Error(`${operationsFile(checkout)} is missing: run \`npm run build\` before starting in production.`);
  });
  return new Set(JSON.parse(text) as string[]);
}

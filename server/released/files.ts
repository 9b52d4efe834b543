import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Release } from '../../machines/definition/release.js';

/** Where every released version of every machine is kept as data. */
const releasedDirectory = fileURLToPath(new URL('../../machines/released', import.meta.url));

/**
 * Every released version of a machine.
 *
 * @returns by version, the first one first
 */
export function readReleases(machine: string, directory: string = releasedDirectory): Map<number, Release> {
  const folder = join(directory, machine);
  const versions = (existsSync(folder) ? readdirSync(folder) : [])
    .map((file) => /^(\d+)\.json$/.exec(file)?.[1])
    .filter((version) => version !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
  return new Map(versions.map((version) => [version, read(join(folder, `${version}.json`))]));
}

function read(path: string): Release {
  return JSON.parse(readFileSync(path, 'utf8')) as Release;
}

/** Writes the file of a version. @returns its path */
export function writeRelease(release: Release, directory: string = releasedDirectory): string {
  const { id, version } = release.definition;
  const folder = join(directory, id);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${version}.json`);
  writeFileSync(path, textOf(release));
  return path;
}

/** The definition a line for each thing, so that a difference can be read; of the states, a line for each. */
function textOf({ rebuiltFrom, definition, context, examples }: Release): string {
  const lines = examples.map((example) => `    ${JSON.stringify(example)}`);
  const kinds = Object.entries(context).map(([path, kinds]) => `    ${JSON.stringify(path)}: ${JSON.stringify(kinds)}`);
  return [
    '{',
    ...(rebuiltFrom === undefined ? [] : [`  "rebuiltFrom": ${JSON.stringify(rebuiltFrom)},`]),
    `  "definition": ${indented(definition)},`,
    `  "context": {\n${kinds.join(',\n')}\n  },`,
    `  "examples": [\n${lines.join(',\n')}\n  ]`,
    '}\n',
  ].join('\n');
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
}

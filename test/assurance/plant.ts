import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defects } from './defects.js';
import type { Defect } from './defects/defect.js';
import { runTests } from './run-tests.js';

/** What is not copied: large, and either not needed or shared. */
const left = new Set(['node_modules', '.git', 'output']);
/** A defect may also be found by a test that waits for ever. */
const patience = 300_000;

/**
 * Plants each defect alone in a copy of the sources, and runs the test that has to find it there.
 *
 * @param chosen ids or parts of names of the defects; all without any
 * @returns whether all were found
 */
export async function plant(chosen: readonly string[]): Promise<boolean> {
  const some = defects.filter(
    ({ ids, name }) => chosen.length === 0 || chosen.some((word) => ids.includes(word) || name.includes(word)),
  );
  const directory = await copySources();
  let found = 0;
  try {
    for (const defect of some) {
      const seconds = performance.now() / 1000;
      const outcome = await plantOne(directory, defect);
      if (outcome === 'found') found += 1;
      const took = Math.round(performance.now() / 1000 - seconds);
      process.stdout.write(`${outcome.padEnd(10)} ${defect.ids.join(' ')}: ${defect.name} (${took} s)\n`);
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  process.stdout.write(`planted: ${some.length}, found: ${found}\n`);
  return found === some.length;
}

/** The defects that could not be planted in the sources as they are, nor found. @returns a line for each */
export async function withoutPlace(): Promise<string[]> {
  const lines = await Promise.all(
    defects.map(async ({ name, file, from, test }) => {
      if (!isPlaceOf(from, await readFile(file, 'utf8').catch(() => ''))) return `no place in ${file}: ${name}`;
      return existsSync(test) ? null : `no ${test}: ${name}`;
    }),
  );
  return lines.filter((line) => line !== null);
}

/** A defect that is planted nowhere, or twice, proves nothing. */
function isPlaceOf(from: string, text: string): boolean {
  return text.split(from).length === 2;
}

/** Without its dependencies, which are the checkout's own. */
async function copySources(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'shoudeng-planted-'));
  for (const name of await readdir('.'))
    if (!left.has(name)) {
      const filter = (source: string) => !left.has(source.split('/').at(-1) as string);
      await cp(name, join(directory, name), { recursive: true, filter });
    }
  await symlink(join(process.cwd(), 'node_modules'), join(directory, 'node_modules'));
  return directory;
}

async function plantOne(directory: string, { file, from, to, test, names }: Defect): Promise<string> {
  const path = join(directory, file);
  const sound = await readFile(path, 'utf8');
  if (!isPlaceOf(from, sound)) return 'no place';
  await writeFile(
    path,
    sound.replace(from, () => to),
  );
  try {
    const ran = await runTests({ directory, files: [test], names, timeout: patience, isQuiet: true });
    if (ran === null) return 'broken';
    if (ran.some(({ fullName, hasPassed }) => !hasPassed && fullName !== '')) return 'found';
    return ran.some(({ hasPassed }) => !hasPassed) ? 'broken' : 'NOT FOUND';
  } finally {
    await writeFile(path, sound);
  }
}

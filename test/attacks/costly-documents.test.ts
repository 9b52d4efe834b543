import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from '../support/browser.js';
import { captchaAnswer } from '../support/config.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { times } from '../support/thorough.js';

const documents = times({ usually: 220, thoroughly: 5_000 });

const list = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => one(n)).join(' ');
const tree = 'bureau { children { children { schools { name path } } } }';

/** Documents that somebody might make up to keep a server busy, each of a size from 1: far more than a page asks for. */
const shapes: readonly ((size: number) => string)[] = [
  // As wide as can be, under other names each time; as deep as can be.
  (size) => `{ ${list(30 + size, (n) => `a${n}: ${tree}`)} }`,
  (size) => `{ bureau { ${'children { '.repeat(16 + size)} name ${'} '.repeat(16 + size)} } }`,
  // Fragments that double, and fragments that spread each other.
  (size) =>
    `{ ...f0 } ${list(12 + size, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)} fragment f${12 + size} on Query { ${tree} }`,
  (size) =>
    `{ ...f0 } ${list(2 + size, (n) => `fragment f${n} on Query { viewer { id } ...f${(n + 1) % (2 + size)} }`)}`,
  // The same field again and again: all pairs of them are compared.
  (size) => `{ ${'viewer { id } '.repeat(251 + 8 * size)} }`,
  (size) => `{ ${list(251 + 4 * size, () => '... on Query { viewer { id } }')} }`,
  // Variables, directives, long texts and names, lists in lists.
  (size) => `query (${list(30 + 5 * size, (n) => `$v${n}: Int`)}) { viewer { id } }`,
  (size) => `{ viewer ${'@include(if: true) '.repeat(20 + 5 * size)} { id } }`,
  (size) => `{ schools(first: "${'太'.repeat(200 * size)}") { name } }`,
  (size) => `{ viewer { ${'x'.repeat(400 * size)} } }`,
  (size) => `{ schools(search: ${'['.repeat(10 * size)}${']'.repeat(10 * size)}) { name } }`,
];

/** In bytes. On a busy machine garbage is collected late: of a few documents no more is known than that they leave no heap behind. */
const mostMemory = times({ usually: 200, thoroughly: 50 }) * 1024 ** 2;

/** In milliseconds of the processor. Its caches are others' as well where other tests run. */
const mostWork = times({ usually: 150, thoroughly: 50 });

describe('documents that are made to keep a server busy', () => {
  let database: TestDatabase;
  let directory: string;
  let server: ServerProcess;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    directory = await makeDirectory();
    server = await startServerProcess(database.url, directory, { DEMONSTRATION: 'schools' });
  });
  afterAll(async () => {
    await server.kill();
    await database.drop();
    await removeDirectory(directory);
  });

  test.skipIf(process.platform !== 'linux')(
    `G2: ${documents} of them: each is refused at once, and the memory stays`,
    // At night they take minutes; the bars are below, for each.
    { timeout: 600_000 },
    async () => {
      const texts = Array.from({ length: documents }, (_, n) =>
        shapes[n % shapes.length]!(1 + ((Math.floor(n / shapes.length) * 7) % 150)),
      );
      const browser = new Browser(server.origin, captchaAnswer);
      // The first ones find everything cold; what they leave behind is garbage that nobody has had to collect yet.
      for (const text of texts.slice(0, 220)) await browser.post(text);
      const before = await memoryOf(server.pid());
      const took: number[] = [];
      for (const text of texts) {
        const begun = await workOf(server.pid());
        const response = await browser.post(text);
        const answer = (await response.json()) as { data?: unknown; errors?: unknown };
        took.push((await workOf(server.pid())) - begun);
        expect(response.status, text.slice(0, 200)).toBeGreaterThanOrEqual(400);
        expect(answer.data ?? null).toBeNull();
      }
      // Of the processor's time, which others that keep the machine busy do not lengthen; now and then something else falls in.
      const sorted = took.toSorted((one, other) => one - other);
      expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThanOrEqual(mostWork);
      expect((await memoryOf(server.pid())) - before).toBeLessThan(mostMemory);
    },
  );
});

/** What a process holds, in bytes. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

/** How long a process has computed, in milliseconds, to a hundredth of a second. */
async function workOf(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

import { startEmbeddedPostgres } from '../server/launch/embedded-postgres.js';
import { startServer } from '../server/main.js';
import { testConfig } from '../test/support/config.js';
import { makeDirectory, removeDirectory } from '../test/support/directories.js';
import type { Bar, Bench } from './bar.js';
import { measure, type Measured } from './support/measure-page.js';

/** Medians are of so many; `npm run lighthouse` takes five. */
const runs = Number(process.env['LIGHTHOUSE_RUNS'] ?? 3);
/** What hangs on the machine's speed may fall short by so much: 1 by default, more in CI, whose machine others use as well. */
const slack = Number(process.env['LIGHTHOUSE_SLACK'] ?? 1);
/** What people meet before they sign in. */
const pages = ['/', '/sign-in/sms', '/forgotten-password', '/help'];

interface Budget {
  readonly name: string;
  readonly of: (measured: Measured) => number;
  readonly unit: string;
  /** One of both. */
  readonly most?: number;
  readonly least?: number;
  /** Whether a slow machine makes it worse. */
  readonly isOfTime?: boolean;
}

/** Source: experience.md. */
const budgets: readonly Budget[] = [
  { name: 'JavaScript, gzip', of: ({ scripts }) => scripts, most: 120, unit: ' KB' },
  { name: 'CSS, gzip', of: ({ styles }) => styles, most: 20, unit: ' KB' },
  { name: 'web fonts', of: ({ fonts }) => fonts, most: 0, unit: '' },
  { name: 'requests to other origins', of: ({ elsewhere }) => elsewhere, most: 0, unit: '' },
  { name: 'performance', of: ({ performance }) => performance, least: 90, unit: '', isOfTime: true },
  { name: 'accessibility', of: ({ accessibility }) => accessibility, least: 100, unit: '' },
  { name: 'largest paint', of: ({ largestPaint }) => largestPaint, most: 2, unit: ' s', isOfTime: true },
  { name: 'layout shift', of: ({ layoutShift }) => layoutShift, most: 0.05, unit: '' },
];

/** The budgets of the pages that people meet before signing in, each as a ratio to what the page takes. */
export const bench: Bench = async () => {
  const directory = await makeDirectory();
  const postgres = await startEmbeddedPostgres({ dataDirectory: directory, durability: 'none' });
  const server = await startServer({ ...testConfig({ DEMONSTRATION: 'schools' }), databaseUrl: postgres.url });
  const origin = `http://localhost:${new URL(server.address).port}`;
  const bars: Bar[] = [];
  try {
    for (const page of pages) {
      const measured: Measured[] = [];
      for (let run = 0; run < runs; run += 1) measured.push(await measure(origin + page));
      bars.push(...budgets.map((budget) => barOf(page, budget, measured)));
    }
    return bars;
  } finally {
    await server.close();
    await postgres.stop();
    await removeDirectory(directory);
  }
};

function barOf(
  page: string,
  { name, of, unit, most, least, isOfTime = false }: Budget,
  measured: readonly Measured[],
): Bar {
  const values = measured.map(of);
  const bar = isOfTime ? 1 / slack : 1;
  if (least !== undefined) {
    const results = values.map((value) => ({ ours: value, limit: least }));
    return { name: `${page}: ${name} / at least`, bar, unit, results };
  }
  // Where nothing at all is allowed, none is one of one.
  const results = values.map((value) =>
    most === 0 ? { ours: 1, limit: 1 + value } : { ours: most ?? 0, limit: Math.max(value, 0.001) },
  );
  return { name: `${page}: at most / ${name}`, bar, unit, results };
}

import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { chromium } from 'playwright-core';
import { startEmbeddedPostgres } from '../server/launch/embedded-postgres.js';
import { checkout } from '../server/launch/prepare.js';
import { startServer } from '../server/main.js';
import { testConfig } from '../test/support/config.js';
import { makeDirectory, removeDirectory } from '../test/support/directories.js';
import { findChromium } from '../test/support/find-chromium.js';
import { median } from './measure.js';

/**
 * `npm run lighthouse`: the budgets of the pages that people meet before signing in, as the median of five runs on a
 * phone with a slow network and a slow processor. Ends with how many budgets are met; exit code 1 if one is not.
 */
const runs = 5;
const pages = ['/', '/sign-in/sms', '/forgotten-password', '/help'];
const kilobyte = 1024;

interface Measured {
  /** Bytes, gzip. */
  readonly scripts: number;
  readonly styles: number;
  readonly fonts: number;
  readonly elsewhere: number;
  readonly performance: number;
  readonly accessibility: number;
  /** Milliseconds. */
  readonly largestPaint: number;
  readonly layoutShift: number;
}

interface Budget {
  readonly name: string;
  readonly of: (measured: Measured) => number;
  readonly isMet: (value: number) => boolean;
  readonly unit: string;
}

const budgets: readonly Budget[] = [
  {
    name: 'JavaScript, gzip',
    of: ({ scripts }) => scripts / kilobyte,
    isMet: (value) => value <= 120,
    unit: '≤ 120 KB',
  },
  { name: 'CSS, gzip', of: ({ styles }) => styles / kilobyte, isMet: (value) => value <= 20, unit: '≤ 20 KB' },
  { name: 'web fonts', of: ({ fonts }) => fonts, isMet: (value) => value === 0, unit: '0' },
  { name: 'requests to other origins', of: ({ elsewhere }) => elsewhere, isMet: (value) => value === 0, unit: '0' },
  { name: 'performance', of: ({ performance }) => performance, isMet: (value) => value >= 90, unit: '≥ 90' },
  { name: 'accessibility', of: ({ accessibility }) => accessibility, isMet: (value) => value === 100, unit: '100' },
  {
    name: 'largest paint',
    of: ({ largestPaint }) => largestPaint / 1000,
    isMet: (value) => value <= 2,
    unit: '≤ 2.0 s',
  },
  { name: 'layout shift', of: ({ layoutShift }) => layoutShift, isMet: (value) => value <= 0.05, unit: '≤ 0.05' },
];

async function main(): Promise<void> {
  const directory = await makeDirectory();
  const postgres = await startEmbeddedPostgres({ dataDirectory: directory, durability: 'none' });
  const config = testConfig({ DEMONSTRATION: 'schools' });
  const server = await startServer({ ...config, databaseUrl: postgres.url });
  const origin = `http://localhost:${new URL(server.address).port}`;
  try {
    let met = 0;
    for (const page of pages) met += await judge(origin, page);
    const all = pages.length * budgets.length;
    say(`lighthouse: ${all} budgets, ${met} met`);
    process.exitCode = met === all ? 0 : 1;
  } finally {
    await server.close();
    await postgres.stop();
    await removeDirectory(directory);
  }
}

/** How many of the budgets a page keeps. */
async function judge(origin: string, page: string): Promise<number> {
  const measured: Measured[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await measure(origin + page));
  say(page);
  let met = 0;
  for (const { name, of, isMet, unit } of budgets) {
    const value = median(measured.map(of));
    if (isMet(value)) met += 1;
    say(`  ${isMet(value) ? 'ok  ' : 'FAIL'} ${name.padEnd(26)} ${value.toFixed(2).padStart(8)}   ${unit}`);
  }
  return met;
}

/** One run in a browser of its own, so that nothing is cached. */
async function measure(url: string): Promise<Measured> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('there is no Chromium: npm run browser:install');
  const port = await freePort();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: [`--remote-debugging-port=${port}`, ...asRoot] });
  try {
    const result = await lighthouse(url, { port, output: 'json', onlyCategories: ['performance', 'accessibility'] });
    if (result === undefined) throw new Error('Lighthouse said nothing');
    return read(result, new URL(url).origin);
  } finally {
    await browser.close();
  }
}

interface Requests {
  readonly items: readonly { readonly url: string; readonly resourceType: string }[];
}

function read({ lhr }: RunnerResult, origin: string): Measured {
  if (lhr.runtimeError !== undefined) throw new Error(lhr.runtimeError.message);
  const requests = lhr.audits['network-requests']?.details as unknown as Requests | undefined;
  if (requests === undefined) throw new Error('Lighthouse does not say what was requested');
  const sent = requests.items.filter(({ url }) => url.startsWith('http'));
  const bytesOf = (type: string) =>
    sent.filter(({ resourceType }) => resourceType === type).reduce((sum, { url }) => sum + gzippedSize(url), 0);
  return {
    scripts: bytesOf('Script'),
    styles: bytesOf('Stylesheet'),
    fonts: sent.filter(({ resourceType }) => resourceType === 'Font').length,
    elsewhere: sent.filter(({ url }) => new URL(url).origin !== origin).length,
    performance: (lhr.categories['performance']?.score ?? 0) * 100,
    accessibility: (lhr.categories['accessibility']?.score ?? 0) * 100,
    largestPaint: lhr.audits['largest-contentful-paint']?.numericValue ?? Number.POSITIVE_INFINITY,
    layoutShift: lhr.audits['cumulative-layout-shift']?.numericValue ?? Number.POSITIVE_INFINITY,
  };
}

/** Of a file of the built client; the budget is in gzip, whatever the browser has taken. */
function gzippedSize(url: string): number {
  const path = join(checkout, 'dist', 'client', new URL(url).pathname);
  return statSync(existsSync(`${path}.gz`) ? `${path}.gz` : path).size;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
process.exit();

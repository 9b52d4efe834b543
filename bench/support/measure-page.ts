import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { chromium } from 'playwright-core';
import { checkout } from '../../server/launch/prepare.js';
import { findChromium } from '../../test/support/find-chromium.js';
import { freePort } from '../../test/support/free-port.js';

const kilobyte = 1024;

/** What a page is, on a phone with a slow network and a slow processor. */
export interface Measured {
  /** KB, gzip. */
  readonly scripts: number;
  readonly styles: number;
  readonly fonts: number;
  readonly elsewhere: number;
  readonly performance: number;
  readonly accessibility: number;
  /** Seconds. */
  readonly largestPaint: number;
  readonly layoutShift: number;
}

/** One run in a browser of its own, so that nothing is cached. */
export async function measure(url: string): Promise<Measured> {
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
    scripts: bytesOf('Script') / kilobyte,
    styles: bytesOf('Stylesheet') / kilobyte,
    fonts: sent.filter(({ resourceType }) => resourceType === 'Font').length,
    elsewhere: sent.filter(({ url }) => new URL(url).origin !== origin).length,
    performance: (lhr.categories['performance']?.score ?? 0) * 100,
    accessibility: (lhr.categories['accessibility']?.score ?? 0) * 100,
    largestPaint: (lhr.audits['largest-contentful-paint']?.numericValue ?? Number.POSITIVE_INFINITY) / 1000,
    layoutShift: lhr.audits['cumulative-layout-shift']?.numericValue ?? Number.POSITIVE_INFINITY,
  };
}

/** Of a file of the built client; the budget is in gzip, whatever the browser has taken. */
function gzippedSize(url: string): number {
  const path = join(checkout, 'dist', 'client', new URL(url).pathname);
  return statSync(existsSync(`${path}.gz`) ? `${path}.gz` : path).size;
}

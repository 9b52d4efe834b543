import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { chromiumSwitches, findChromium } from './find-chromium.js';

/** A person's own browser: what it keeps on disk outlives it. */
export interface PersonalBrowser {
  /** Starts it, or starts it anew, with one empty page. */
  open(): Promise<Page>;
  /** As a power cut does: nothing is asked, nothing is saved. */
  kill(): Promise<void>;
  /** Ends it and forgets what it kept. */
  remove(): Promise<void>;
}

const switches = [
  ...chromiumSwitches,
  '--headless=new',
  '--remote-debugging-port=0',
  '--lang=zh-CN',
  // As in the other tests' browsers.
  '--force-prefers-reduced-motion',
  // Its own calls to its maker.
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Started by hand rather than by the driver, which would not let it be killed with its profile kept.
 *
 * @param more switches for what this person has set in it
 */
export async function personalBrowser(
  size: { readonly width: number; readonly height: number },
  more: readonly string[] = [],
): Promise<PersonalBrowser> {
  const program = findChromium();
  if (program === null) throw new Error('there is no Chromium: npm run browser:install');
  const profile = await mkdtemp(join(tmpdir(), 'shoudeng-browser-'));
  let child: ChildProcess | null = null;

  async function kill(): Promise<void> {
    if (child?.pid === undefined) return;
    const ended = new Promise((resolve) => child?.once('close', resolve));
    // The whole group: a distribution's program may be a script that waits for the real one.
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    child = null;
  }

  return {
    async open() {
      child = spawn(program, [...switches, ...more, `--user-data-dir=${profile}`, 'about:blank'], {
        stdio: ['ignore', 'ignore', 'pipe'],
        detached: true,
      });
      const browser = await chromium.connectOverCDP(await addressOf(child));
      const [context] = browser.contexts();
      if (context === undefined) throw new Error('the browser has no profile');
      const page = context.pages()[0] ?? (await context.newPage());
      await page.setViewportSize(size);
      return page;
    },
    kill,
    async remove() {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Where it takes commands, as it says itself. */
async function addressOf(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  if (child.stderr === null) throw new Error('the browser cannot be heard');
  for await (const line of createInterface(child.stderr)) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      child.stderr.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`the browser did not start: ${said.join('\n')}`);
}

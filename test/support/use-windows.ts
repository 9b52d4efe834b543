import type { BrowserContextOptions, ViewportSize } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Browser } from './browser.js';
import { bringTo, inventedStudent, type InventedStudent, type Place } from './invented-students.js';
import { startPortal, type TestPortal } from './portal.js';
import { times } from './thorough.js';
import { startBrowsers, type Browsers } from './reused-browsers.js';
import { Window } from './window.js';

export type Language = 'zh' | 'en';

/** The two widths at which every page has to work. */
export const deskSize = { width: 1280, height: 900 };
export const phoneSize = { width: 360, height: 740 };
export const sizes = [deskSize, phoneSize];
/** For what happens on a page rather than how it is laid out: as most students see it, and thoroughly at both widths. */
export const usualSizes = times({ usually: [phoneSize], thoroughly: sizes });

export interface WindowOptions extends BrowserContextOptions {
  /** How far its clock is ahead of the portal's, in milliseconds. */
  readonly ahead?: number;
  /** Whose cookies it has. */
  readonly as?: Browser;
  /** `null` opens nothing yet. */
  readonly path?: string | null;
  /** See {@link Window.deaf}. */
  readonly isDeaf?: boolean;
}

/** What the tests of one file share, and how each gets its own part of it. */
export interface Windows {
  readonly portal: TestPortal;
  /** A locked student whom no other test has, and who is as wanted. */
  student(isWanted?: (student: InventedStudent) => boolean): Promise<InventedStudent>;
  /** Within a `describe`: its tests open windows of that size unless they say otherwise. Otherwise they are a desk's. */
  sized(size: ViewportSize): void;
  /** The portal's clock. */
  now(): number;
  /** A browser of one's own, with one window. */
  open(options?: WindowOptions): Promise<Window>;
  /** A student who stands at a place, before a window that shows it. */
  at(place: Place, options?: WindowOptions & { readonly student?: InventedStudent }): Promise<AtPlace>;
}

export interface AtPlace {
  readonly student: InventedStudent;
  readonly window: Window;
  /** The same student beside the window: their cookies, over HTTP. */
  readonly browser: Browser;
}

/**
 * One portal and one Chromium for the tests of a file; each test has a window and a student of its own. After each
 * test its windows are closed, and must not have had faults that nobody was told about.
 *
 * @param env settings of the portal that differ
 * @param start another portal than one that stands alone; whatever stands beside it is closed with it
 */
export function useWindows(
  env: Record<string, string> = {},
  start: () => Promise<TestPortal> = () => startPortal(1, env),
): Windows {
  let portal: TestPortal;
  let browsers: Browsers;
  let students = 0;
  let opened: Window[] = [];
  let viewport: ViewportSize = deskSize;

  beforeAll(async () => {
    portal = await start();
    browsers = await startBrowsers();
  });

  afterEach(async ({ task }) => {
    const windows = opened;
    opened = [];
    const hasFailed = task.result?.state === 'fail';
    for (const { page } of windows)
      if (hasFailed) console.error(page.url(), await page.innerText('body').catch(String));
    for (const { page } of windows) await browsers.giveBack(page.context());
    expect(windows.flatMap(({ faults }) => faults)).toEqual([]);
  });

  afterAll(async () => {
    await browsers?.close();
    await portal?.close();
  });

  async function open({ ahead = 0, as, path = '/', isDeaf = false, ...options }: WindowOptions = {}): Promise<Window> {
    const page = await browsers.page({ viewport, ...options });
    const origin = portal.servers[0]?.banner.portal ?? '';
    if (ahead !== 0) await page.addInitScript(`{ const { now } = Date; Date.now = () => now() + ${ahead}; }`);
    if (as !== undefined)
      await page.context().addCookies([...as.cookies].map(([name, value]) => ({ name, value, url: origin })));
    const window = new Window(page, origin);
    opened.push(window);
    if (isDeaf) await window.deaf();
    return path === null ? window : window.open(path);
  }

  async function student(isWanted: (student: InventedStudent) => boolean = () => true): Promise<InventedStudent> {
    for (;;) {
      const next = await inventedStudent(portal, (students += 1));
      if (isWanted(next)) return next;
    }
  }

  return {
    get portal() {
      return portal;
    },
    student,
    open,
    sized(size) {
      beforeAll(() => void (viewport = size));
      afterAll(() => void (viewport = deskSize));
    },
    now: () => portal.servers[0]?.composition.services.clock.now() ?? 0,
    async at(place, { student: given, ...options } = {}) {
      const mine = given ?? (await student());
      const here = await bringTo(portal, mine, place);
      return { student: mine, browser: here, window: await open({ as: here, ...options }) };
    },
  };
}

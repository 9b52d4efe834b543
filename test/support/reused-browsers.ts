import {
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
  type ViewportSize,
} from 'playwright-core';
import { chromiumSwitches, findChromium } from './find-chromium.js';

/** People's browsers, all in one Chromium. */
export interface Browsers {
  /** The first page of somebody's browser, which remembers nothing of anybody. */
  page(options: BrowserContextOptions & { readonly viewport: ViewportSize | null }): Promise<Page>;
  /** Nobody needs it any more. */
  giveBack(context: BrowserContext): Promise<void>;
  close(): Promise<void>;
}

/** Nothing moves unless a test is about motion: drawing every frame is up to two fifths of a browser’s work. */
const common = {
  locale: 'zh-CN',
  permissions: ['clipboard-read', 'clipboard-write'],
  reducedMotion: 'reduce',
} satisfies BrowserContextOptions;

/**
 * A browser that somebody is done with is emptied and given to the next one: it still has its process, and the pages'
 * code as the engine has compiled it, which is a third of what opening a page costs. One that was set up in a way of its
 * own is not used again.
 */
export async function startBrowsers(): Promise<Browsers> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: [...chromiumSwitches] });
  const idle: BrowserContext[] = [];
  /** With a page each that stays open, so that the process does. */
  const reusable = new Map<BrowserContext, { readonly kept: Page; readonly control: CDPSession }>();

  async function newReusable(): Promise<BrowserContext> {
    const context = await browser.newContext(common);
    const kept = await context.newPage();
    reusable.set(context, { kept, control: await context.newCDPSession(kept) });
    return context;
  }

  return {
    async page({ viewport, reducedMotion = 'reduce', ...others }) {
      if (Object.keys(others).length > 0) {
        const context = await browser.newContext({ ...common, viewport, reducedMotion, ...others });
        return context.newPage();
      }
      const context = idle.pop() ?? (await newReusable());
      const page = await context.newPage();
      if (viewport !== null) await page.setViewportSize(viewport);
      if (reducedMotion !== common.reducedMotion) await page.emulateMedia({ reducedMotion });
      return page;
    },
    async giveBack(context) {
      const known = reusable.get(context);
      if (known === undefined) return context.close();
      const { kept, control } = known;
      const used = context.pages().filter((page) => page !== kept);
      const origins = new Set(used.map((page) => new URL(page.url()).origin).filter((origin) => origin !== 'null'));
      for (const page of used) await page.close();
      await context.setOffline(false);
      await context.clearCookies();
      for (const origin of origins) await control.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      idle.push(context);
    },
    close: () => browser.close(),
  };
}

import type { Page, ViewportSize } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings, smallTargets, unfinishedTexts, wideParts } from './page-checks.js';
import { atNight } from './thorough.js';
import { deskSize, phoneSize, type Language } from './use-windows.js';
import type { Window } from './window.js';

/** For tests that look several pages over: at night each is looked at four times, and a test takes as long. */
export const patience = { timeout: 240_000 };

interface Look {
  readonly size: ViewportSize;
  /** For whoever asks the system for more contrast. */
  readonly contrast?: 'more';
}

/** Where `npm run screenshots` keeps what is seen. */
const pictures = process.env['SCREENSHOTS'];
/** In pixels of height: a picture of a longer list takes the browser minutes. */
const mostPictured = 2_400;

const tabletSize = { width: 768, height: 1_024 };
/** 1280 × 900 px at 400 %: narrower than any phone, and lower. */
const narrow = { width: 320, height: 225 };

/** As most people see it; at night in both languages. */
export const languages: readonly Language[] = atNight ? ['zh', 'en'] : ['zh'];
/** An audit takes longer than all other looks together: each language has one. */
const auditedIn = { zh: atNight ? deskSize : phoneSize, en: phoneSize };

function looksIn(language: Language): readonly Look[] {
  const audited = auditedIn[language];
  const sizes = atNight ? [deskSize, ...(pictures ? [tabletSize] : []), phoneSize, narrow] : [audited];
  if (!pictures) return sizes.map((size) => ({ size }));
  return [...sizes.map((size) => ({ size })), { size: audited, contrast: 'more' }];
}

/** Says everything on a page in a language, as somebody does who presses the button for it. The page stays. */
export async function speak({ page }: Window, language: Language): Promise<void> {
  const tag = language === 'en' ? 'en' : 'zh-CN';
  if ((await page.locator('html').getAttribute('lang')) !== tag)
    await page.evaluate(`document.querySelector('header button[lang]').click()`);
  await page.waitForSelector(`html[lang=${tag}]`);
}

async function take(page: Page, name: string): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  const path = `${pictures}/${name.replace(/[^\w-]+/g, '-')}.png`;
  await page.screenshot({ path, fullPage: height < mostPictured });
}

/** As {@link lookOver}, in one language, which is left spoken. */
export async function lookOverIn(language: Language, window: Window, name: string): Promise<void> {
  const { page } = window;
  await speak(window, language);
  for (const { size, contrast } of looksIn(language)) {
    await page.setViewportSize(size);
    const where = [name, language, size.width, ...(contrast ? ['contrast'] : [])].join(' ');
    if (contrast) await page.emulateMedia({ contrast });
    if (pictures) await take(page, where);
    if (contrast) await page.emulateMedia({ contrast: null });
    expect(await wideParts(page), where).toEqual([]);
    expect(await smallTargets(page), where).toEqual([]);
    if (size === auditedIn[language] && !contrast) expect(await axeFindings(page), where).toEqual([]);
  }
  expect(await unfinishedTexts(page), `${name} ${language}`).toEqual([]);
}

/** What is shown fits, can be pressed, is heard and has all its words. Then it is as it was, and Chinese. */
export async function lookOver(window: Window, name: string): Promise<void> {
  const before = window.page.viewportSize() ?? deskSize;
  for (const language of languages) await lookOverIn(language, window, name);
  await window.page.setViewportSize(before);
  await speak(window, 'zh');
}

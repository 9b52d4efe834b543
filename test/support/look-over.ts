import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings, smallTargets, unfinishedTexts, wideParts } from './page-checks.js';
import { atNight } from './thorough.js';
import { deskSize, phoneSize, sizes } from './use-windows.js';
import type { Window } from './window.js';

/** Where `npm run screenshots` keeps what is seen. */
const pictures = process.env['SCREENSHOTS'];
const languages = ['zh-CN', 'en'] as const;

/** In pixels of height. */
const mostPictured = 2_400;

/** As most people see it; at night, and for pictures, in each language at each width. */
const looks =
  pictures || atNight
    ? languages.flatMap((language) => sizes.map((size) => [language, size] as const))
    : [['zh-CN', phoneSize] as const];

/** Says everything on a page in a language, as somebody does who presses the button for it. */
export async function speak({ page }: Window, language: 'zh-CN' | 'en'): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) !== language)
    await page.evaluate(`document.querySelector('header button[lang]').click()`);
  await page.waitForSelector(`html[lang=${language}]`);
}

/** All of a page; of a long list what is seen first, since a picture of it all takes the browser minutes. */
async function take(page: Page, path: string): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.screenshot({ path, fullPage: height < mostPictured });
}

/** What is shown fits, can be pressed, is heard and has all its words, in both languages and at both widths. */
export async function lookOver(window: Window, name: string): Promise<void> {
  const { page } = window;
  const before = page.viewportSize() ?? deskSize;
  for (const [language, size] of looks) {
    await speak(window, language);
    await page.setViewportSize(size);
    if (pictures) await take(page, `${pictures}/${name}-${language}-${size.width}.png`);
    const where = `${name} ${language} ${size.width}`;
    expect(await wideParts(page), where).toEqual([]);
    expect(await smallTargets(page), where).toEqual([]);
    expect(await axeFindings(page), where).toEqual([]);
    expect(await unfinishedTexts(page), where).toEqual([]);
  }
  await page.setViewportSize(before);
  await speak(window, 'zh-CN');
}

import { expect } from 'vitest';
import { axeFindings, smallTargets, unfinishedTexts, wideParts } from './page-checks.js';
import { deskSize, phoneSize } from './use-windows.js';
import type { Window } from './window.js';

/** Where `npm run screenshots` keeps what is seen. */
const pictures = process.env['SCREENSHOTS'];

const looks = [
  ['zh-CN', deskSize],
  ['en', phoneSize],
] as const;
const others = [
  ['zh-CN', phoneSize],
  ['en', deskSize],
] as const;

async function speak({ page }: Window, language: 'zh-CN' | 'en'): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) !== language)
    await page.evaluate(`document.querySelector('header button[lang]').click()`);
  await page.waitForSelector(`html[lang=${language}]`);
}

/** What is shown fits, can be pressed, is heard and has all its words, in both languages and at both widths. */
export async function lookOver(window: Window, name: string): Promise<void> {
  const { page } = window;
  for (const [language, size] of [...looks, ...(pictures ? others : [])]) {
    await speak(window, language);
    await page.setViewportSize(size);
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${language}-${size.width}.png`, fullPage: true });
    const where = `${name} ${language} ${size.width}`;
    expect(await wideParts(page), where).toEqual([]);
    expect(await smallTargets(page), where).toEqual([]);
    expect(await axeFindings(page), where).toEqual([]);
    expect(await unfinishedTexts(page), where).toEqual([]);
  }
  await page.setViewportSize(deskSize);
  await speak(window, 'zh-CN');
}

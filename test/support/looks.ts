import { expect } from 'vitest';
import { axeFindings, smallTargets, wideParts } from './page-checks.js';
import { deskSize, phoneSize } from './use-windows.js';
import type { Window } from './window.js';

/** Where `npm run screenshots` keeps what is seen; nothing is kept without it. */
const pictures = process.env['SCREENSHOTS'];

const usual = [
  ['zh', deskSize],
  ['en', phoneSize],
] as const;
const further = [
  ['zh', phoneSize],
  ['en', deskSize],
] as const;

/** What a text would look like that is missing, or that nothing was put into. */
const unfinished = /\b[a-z]\w+\.[a-zA-Z]\w*(?:\.[A-Z_]+)?\b(?!\.)|\{\w+\}|undefined|NaN|\[object/;

async function speak({ page }: Window, language: 'zh' | 'en'): Promise<void> {
  const wanted = language === 'en' ? 'en' : 'zh-CN';
  if ((await page.locator('html').getAttribute('lang')) !== wanted)
    await page.evaluate(`document.querySelector('header button[lang]').click()`);
  await page.waitForSelector(`html[lang=${wanted}]`);
}

/** Fits, can be pressed and is heard: in Chinese on a desk, in English on a phone. What is on the page stays. */
export async function looksRight(window: Window, name: string): Promise<void> {
  const { page } = window;
  for (const [language, size] of [...usual, ...(pictures ? further : [])]) {
    await speak(window, language);
    await page.setViewportSize(size);
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${language}-${size.width}.png`, fullPage: true });
    const where = `${name} ${language} ${size.width}`;
    expect(await wideParts(page), where).toEqual([]);
    expect(await smallTargets(page), where).toEqual([]);
    expect(await axeFindings(page), where).toEqual([]);
    const said = (await page.innerText('main')).replaceAll(window.origin, '');
    expect(said.match(unfinished)?.[0], where).toBeUndefined();
  }
  await page.setViewportSize(deskSize);
  await speak(window, 'zh');
}

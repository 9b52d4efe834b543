import { describe, expect, test } from 'vitest';
import { speak } from '../support/look-over.js';
import { axeFindings, smallTargets, unfinishedTexts, wideParts } from '../support/page-checks.js';
import { atNight } from '../support/thorough.js';
import { deskSize, phoneSize, sizes, useWindows, type Language } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { everyScene } from './every-page-scenes.js';

const windows = useWindows();
/** 1280 × 900 px at 400 %: narrower than any phone, and lower. */
const narrow = { width: 320, height: 225 };
/** Where `npm run screenshots` keeps what is seen here. */
const pictures = process.env['SCREENSHOTS'];

async function keepPicture(page: Window['page'], name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/${name.replace(/[^\w-]+/g, '-')}.png`, fullPage: true });
}

const titles = new Map<string, string>();
const pageOf = (name: string) => name.split(',')[0] ?? name;

/** Looks at the page at the width that is audited in this language, and at the narrowest; with pictures, at both. */
async function look(page: Window['page'], name: string, language: Language): Promise<void> {
  const audited = language === 'en' ? phoneSize : deskSize;
  // The audit is most of the time that a state takes: each language and each width is audited once.
  for (const size of [...sizes.filter((one) => pictures || one === audited), narrow]) {
    await page.setViewportSize(size);
    if (size !== narrow) await keepPicture(page, `${name} ${language} ${size.width}`);
    const where = `${name}, ${language}, ${size.width} × ${size.height}`;
    expect(await wideParts(page), where).toEqual([]);
    expect(await smallTargets(page), where).toEqual([]);
    if (size === audited) expect(await axeFindings(page), where).toEqual([]);
  }
  expect(await unfinishedTexts(page), name).toEqual([]);
}

async function tellsStep(page: Window['page'], step: number, language: Language): Promise<void> {
  const position = language === 'en' ? `Step ${step} of 5` : `第 ${step} 步，共 5 步`;
  expect(await page.locator('.position').allInnerTexts()).toEqual([position]);
  expect(await page.title()).toContain(position);
  expect(await page.locator('[aria-current=step]').allInnerTexts()).toHaveLength(1);
  const current = `[...document.querySelectorAll('.steps > li')].findIndex((li) => li.ariaCurrent === 'step') + 1`;
  expect(await page.evaluate(current)).toBe(step);
}

describe.runIf(atNight)('every state that a student can see', () => {
  const named = everyScene(windows).map((one) => ({ ...one, name: one.looks.map(([name]) => name).join('; ') }));

  test.each(named)('S24, S26, S28, axe: $name', async ({ show, step, looks }) => {
    const window = await show();
    const { page } = window;
    for (const [name, act] of looks) {
      await page.setViewportSize(deskSize);
      await act(window);
      for (const language of ['zh', 'en'] as const) {
        await speak(window, language === 'en' ? 'en' : 'zh-CN');
        await look(page, name, language);
        if (!name.startsWith('evaluation'))
          expect(await page.title()).toMatch(language === 'en' ? / · Shoudeng$/ : / · 首登$/);
        titles.set(`${language}, ${pageOf(name)}`, await page.title());
        if (step !== null) await tellsStep(page, step, language);
      }
      await speak(window, 'zh-CN');
    }
  });

  test('S24: every page has a title of its own', () => {
    const sameAs = ['picker', 'code sent'];
    const own = [...titles].filter(([name]) => !sameAs.some((page) => name.endsWith(page))).map(([, title]) => title);
    expect(own.length).toBeGreaterThanOrEqual(16);
    expect(new Set(own).size).toBe(own.length);
  });
});

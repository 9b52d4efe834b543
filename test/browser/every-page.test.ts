import { describe, expect, test } from 'vitest';
import { languages, lookOverIn, speak } from '../support/look-over.js';
import { atNight } from '../support/thorough.js';
import { deskSize, useWindows, type Language } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { everyScene } from './every-page-scenes.js';

const windows = useWindows();
const titles = new Map<string, string>();
const pageOf = (name: string) => name.split(',')[0] ?? name;

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
      for (const language of languages) {
        await lookOverIn(language, window, name);
        if (!name.startsWith('evaluation'))
          expect(await page.title()).toMatch(language === 'en' ? / · Shoudeng$/ : / · 首登$/);
        titles.set(`${language}, ${pageOf(name)}`, await page.title());
        if (step !== null) await tellsStep(page, step, language);
      }
      await speak(window, 'zh');
    }
  });

  test('S24: every page has a title of its own', () => {
    const sameAs = ['picker', 'code sent'];
    const own = [...titles].filter(([name]) => !sameAs.some((page) => name.endsWith(page))).map(([, title]) => title);
    expect(own.length).toBeGreaterThanOrEqual(16);
    expect(new Set(own).size).toBe(own.length);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { placeName, places, type Place } from '../../machines/teacher-real-name/places.js';
import { axeFindings, smallTargets, unfinishedTexts, wideParts } from '../support/page-checks.js';
import { staff } from '../support/real-name.js';
import { answers, useStaffWindows, waysTo } from '../support/staff-windows.js';
import { deskSize, phoneSize, sizes } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

const windows = useStaffWindows();
const narrow = { width: 320, height: 225 };
const pictures = process.env['SCREENSHOTS'];
const titles = new Map<string, string>();

/** Without leaving the page: what is on it stays. */
async function speak({ page }: Window, language: 'zh' | 'en'): Promise<void> {
  const tag = language === 'en' ? 'en' : 'zh-CN';
  if ((await page.locator('html').getAttribute('lang')) === tag) return;
  await page.evaluate(`document.querySelector('header button[lang]').click()`);
  await page.waitForSelector(`html[lang=${tag}]`);
}

/** Each language is audited at one width, and both must fit into the narrowest. */
async function look(window: Window, name: string): Promise<void> {
  const { page } = window;
  for (const language of ['zh', 'en'] as const) {
    await speak(window, language);
    const audited = language === 'zh' ? deskSize : phoneSize;
    for (const size of [...sizes.filter((one) => pictures || one === audited), narrow]) {
      await page.setViewportSize(size);
      const where = `${name}, ${language}, ${size.width}`;
      if (pictures && size !== narrow)
        await page.screenshot({ path: `${pictures}/staff-${name}-${language}-${size.width}.png`, fullPage: true });
      expect(await wideParts(page), where).toEqual([]);
      expect(await smallTargets(page), where).toEqual([]);
      if (size === audited) expect(await axeFindings(page), where).toEqual([]);
    }
    expect(await unfinishedTexts(page), name).toEqual([]);
    expect(await page.locator('.steps [aria-current=step]').count(), name).toBe(1);
    titles.set(`${language} ${name}`, await page.title());
  }
  await speak(window, 'zh');
  await page.setViewportSize(deskSize);
}

describe('every place of the real-name verification (S24, S26, S28, axe)', () => {
  const behindTheScenes: readonly Place[] = [
    'atGovernment',
    ...answers,
    ...(Object.keys(waysTo) as Place[]),
    'contact',
  ];
  let window: Window;
  let id: string;
  beforeAll(async () => {
    const signedIn = await windows.signedIn(staff.nobody.account);
    id = signedIn.id;
    window = await windows.open({ as: signedIn.browser, reducedMotion: 'reduce', path: '/real-name' });
    await window.at('UNVERIFIED');
    await window.follows();
  });

  test('each is shown by itself, complete, accessible, and with a title of its own', { timeout: 300_000 }, async () => {
    for (const place of behindTheScenes) {
      await windows.bring(id, place);
      await window.at(placeName(place));
      await look(window, placeName(place));
    }
    const rest = places.filter((place) => !behindTheScenes.includes(place));
    expect(rest).toEqual(['tiedElsewhere', 'rejected']);
    expect(new Set(titles.values()).size).toBe(titles.size);
  });
});

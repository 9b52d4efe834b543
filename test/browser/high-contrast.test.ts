import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/page-checks.js';
import { staffPeople, type StaffPerson } from '../support/staff-people.js';
import { useWindows } from '../support/use-windows.js';

const windows = useWindows();
const options = { contrast: 'more' } as const;

let administrator: StaffPerson;
let developer: StaffPerson;

beforeAll(async () => {
  const people = staffPeople(windows.portal);
  const school = await people.schoolId('140106-01');
  administrator = await people.provedPerson('李管理', { role: 'schoolAdministrator', school });
  developer = await people.person('赵开发', { role: 'developer' });
});

/** Texts at less than 7:1, on a page that is all there. */
async function paleTexts(page: Page): Promise<string[]> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  return axeFindings(page, 'color-contrast-enhanced');
}

describe('WCAG 1.4.6: whoever asks for more contrast reads every text at 7:1', () => {
  test.each(['/', '/forgotten-password', '/family', '/help'])('signed out, %s', async (path) => {
    const { page } = await windows.open({ ...options, path });
    expect(await paleTexts(page)).toEqual([]);
  });

  test('a student, with a refusal and at the end', async () => {
    const { window } = await windows.at('status', options);
    await window.press('提交');
    await window.says('还没有选择学校');
    expect(await paleTexts(window.page)).toEqual([]);
    const { window: arrived } = await windows.at('synced', options);
    expect(await paleTexts(arrived.page)).toEqual([]);
    await arrived.open('/account');
    expect(await paleTexts(arrived.page)).toEqual([]);
  });

  test.each(['/administration/progress', '/administration/accounts', '/administration/roster'])(
    'a school’s administrator, %s',
    async (path) => {
      const { page } = await windows.open({ ...options, as: administrator.browser, path });
      expect(await paleTexts(page)).toEqual([]);
    },
  );

  test.each(['/inspector/flows', '/inspector/machines/student-onboarding'])('a developer, %s', async (path) => {
    const { page } = await windows.open({ ...options, as: developer.browser, path });
    expect(await paleTexts(page)).toEqual([]);
  });
});

describe('WCAG 1.4.11: in the system’s own colours', () => {
  const forced = { ...options, forcedColors: 'active' } as const;

  /** A property of the first element that a selector finds, as the browser shows it. */
  const shown = (page: Page, selector: string, property: string) =>
    page.evaluate<string>(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`);

  test('the current step, what has the focus and what is to be done stand out', async () => {
    const { page } = (await windows.at('status', forced)).window;
    await page.locator('.button.primary').waitFor();
    expect(await shown(page, '[aria-current=step]', 'outlineStyle')).toBe('solid');
    expect(await shown(page, '.steps > li:not([aria-current])', 'outlineStyle')).toBe('none');
    const grounds = ['.button.primary', '.button:not(.primary)'];
    const [primary, other] = await Promise.all(grounds.map((button) => shown(page, button, 'backgroundColor')));
    expect(primary).not.toBe(other);
    await page.keyboard.press('Tab');
    expect(await shown(page, ':focus-visible', 'outlineStyle')).toBe('solid');
    expect(await shown(page, ':focus-visible', 'outlineWidth')).toBe('4px');
    // A drawing's lines are the system's as well: they are seen on a dark ground.
    expect(await shown(page, '.pagoda .terrace', 'stroke')).toBe(await shown(page, 'h1', 'color'));
  });

  test('a radio button that is chosen looks unlike one that is not', async () => {
    const { window } = await windows.at('synced', forced);
    await window.open('/account/family');
    const radio = window.page.getByRole('radio').first();
    const before = await radio.screenshot();
    await radio.check();
    // Neither under the mouse nor with the focus: it is the same but for being chosen.
    await window.page.mouse.move(0, 0);
    await radio.blur();
    expect((await radio.screenshot()).equals(before)).toBe(false);
  });

  test('where one is in the menu, and the boxes of a chart', async () => {
    const { page } = await windows.open({ ...forced, as: administrator.browser, path: '/administration/progress' });
    await page.locator('.beside [aria-current]').waitFor();
    expect(await shown(page, '.beside [aria-current]', 'outlineStyle')).toBe('solid');
    expect(await shown(page, '.beside .section:not([aria-current])', 'outlineStyle')).toBe('none');
    await page.locator('.standing-swatch').first().waitFor({ state: 'attached' });
    expect(await shown(page, '.standing-swatch', 'forcedColorAdjust')).toBe('none');

    const path = '/inspector/machines/student-onboarding';
    const { page: chart } = await windows.open({ ...forced, as: developer.browser, path });
    await chart.locator('[data-state=""]').waitFor();
    const ground = await shown(chart, 'body', 'color');
    expect(await shown(chart, '.state .row.title', 'fill')).toBe(ground);
  });
});

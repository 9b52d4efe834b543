import { beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../../machines/registry.js';
import { lookOver } from '../support/look-over.js';
import { staffPeople, type StaffPerson } from '../support/staff-people.js';
import { phoneSize, useWindows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { leavesOf } from '../storyboard/ways.js';
import { atNight } from '../support/thorough.js';

const windows = useWindows();
const path = '/inspector/storyboard';
let developer: StaffPerson;

beforeAll(async () => {
  const people = staffPeople(windows.portal);
  developer = await people.provedPerson('开发员', { role: 'developer' });
});

const shownStates = ({ page }: Window) =>
  page.locator('[data-state]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-state')));
const stateInAddress = ({ page }: Window) => new URL(page.url()).searchParams.get('state');
const leaves = (machine: keyof typeof registry) => leavesOf(registry[machine].machine.root);
/** How many pictures have come. */
const seen = ({ page }: Window, pictures: string) =>
  page.evaluate<number>(`[...document.querySelectorAll('${pictures}')]
    .filter((image) => image.complete && image.naturalWidth === 360).length`);

describe.runIf(atNight)('the storyboard of a developer', () => {
  test('shows every state of a machine, found by its path or its page, and leads to the chart', async () => {
    const window = await windows.open({ as: developer.browser, path });
    const { page } = window;
    await page.locator('[data-state]').first().waitFor();
    expect(await shownStates(window)).toEqual(leaves('student-onboarding'));
    await page.getByRole('link', { name: '教师实名认证' }).click();
    await expect.poll(() => shownStates(window)).toEqual(leaves('teacher-real-name'));
    await window.fill('筛选', 'FACESCAN settings');
    await expect.poll(() => shownStates(window)).toEqual(['journey.proving.duplicateId.faceScan.settings']);
    await window.fill('筛选', '');
    const link = page.getByRole('link', { name: /^evaluation\.synced/ }).first();
    expect(await link.getAttribute('href')).toBe('/inspector/machines/teacher-real-name?state=evaluation.synced');
    // Paths of the other regions would pass for keys of texts that are missing.
    await window.fill('筛选', 'journey');
    await lookOver(window, 'storyboard');
  });

  test('shows one large, goes on with the arrow keys, and comes back to where one was', async () => {
    const window = await windows.open({
      as: developer.browser,
      path: `${path}?machine=record-correction&text=atRegistry`,
    });
    const { page } = window;
    const [first, second] = leaves('record-correction').filter((state) => state.startsWith('atRegistry'));
    const picture = page.locator(`[data-state="${first}"] .screen`).first();
    await picture.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: first }).waitFor();
    await expect.poll(() => seen(window, 'dialog img')).toBe(2);
    await lookOver(window, 'storyboard, one large');
    await page.keyboard.press('ArrowRight');
    await dialog.getByRole('heading', { name: second }).waitFor();
    await expect.poll(() => stateInAddress(window)).toBe(second);
    await page.keyboard.press('ArrowLeft');
    await dialog.getByRole('heading', { name: first }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => stateInAddress(window)).toBe(null);
    expect(await picture.evaluate((link) => link.ownerDocument.activeElement === link)).toBe(true);
  });

  test('opens what an address names, in one language', async () => {
    const state = 'journey.phoneBinding.codeSent';
    const asked = `${path}?machine=student-onboarding&language=en&state=${state}`;
    const { page } = await windows.open({ as: developer.browser, path: asked });
    await page.getByRole('dialog').getByRole('heading', { name: state }).waitFor();
    const sources = await page
      .locator('dialog img')
      .evaluateAll((images) => images.map((image) => image.getAttribute('src')));
    expect(sources).toEqual([`/storyboard/student-onboarding/${state}.en.webp`]);
  });
});

describe.runIf(atNight)('the pictures of help', () => {
  test('come when they are asked for, in the language that is spoken, and not before', async () => {
    const window = await windows.open({ path: null, viewport: phoneSize });
    const { page } = window;
    const fetched: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/storyboard/')) fetched.push(pathname);
    });
    await window.open('/help#registrar-review');
    const answer = page.locator('[data-topic=registrar-review]');
    await answer.getByText('看看是什么样').waitFor();
    await page.waitForLoadState('networkidle');
    expect(fetched).toEqual([]);
    await answer.getByText('看看是什么样').click();
    await expect.poll(() => seen(window, '[data-look] img')).toBe(1);
    const state = '/storyboard/student-onboarding/journey.statusVerification.registrarReview';
    expect(fetched).toEqual(['/storyboard/storyboard.json', `${state}.zh.webp`]);
    expect(await answer.locator('img').getAttribute('alt')).not.toBe('');
    await lookOver(window, 'help with a picture');
    expect(fetched).toContain(`${state}.en.webp`);
  });
});

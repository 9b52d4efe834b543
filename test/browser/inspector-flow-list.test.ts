import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { inGroups } from '../../client/text/id-groups.js';
import { maskNationalIdForOthers } from '../../machines/rules/masking.js';
import { flowsPath, pathOf, saysNothingOf, useFlowPages } from './use-flow-pages.js';
import type { InventedStudent } from '../support/invented-students.js';
import { Keys } from '../support/keyboard.js';
import { lookOver } from '../support/look-over.js';
import { useWindows } from '../support/use-windows.js';

const windows = useWindows();
const { open, flowOf } = useFlowPages(windows);
let student: InventedStudent;

const placeMenu = (page: Page) => page.locator('summary').filter({ hasText: '范围' });
/** By their names, from the city down to the school. */
const placesDownTo = ({ school }: InventedStudent) => [...school.path.slice(1), school.name];

beforeAll(async () => {
  student = await windows.student();
});

describe('the list of flows', () => {
  test('filters are in its address, who is searched for is not (A2; trust W6), and lines are masked', async () => {
    const window = await open(flowsPath);
    const { page } = window;
    await page.getByRole('table').waitFor();
    await page.getByLabel('状态机').selectOption('student-onboarding');
    await page.getByLabel('至少等了').selectOption({ index: 1 });
    await expect.poll(() => page.url()).toMatch(/machine=student-onboarding.*waiting=3600/);
    await page.reload();
    await expect.poll(() => page.getByLabel('状态机').inputValue()).toBe('student-onboarding');

    await page.getByLabel('查找一个流程').fill(student.account);
    await page.getByRole('button', { name: '查找', exact: true }).click();
    await page.getByText('只显示查到的流程').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await page
      .getByRole('row')
      .filter({ hasText: inGroups(maskNationalIdForOthers(student.account)) })
      .waitFor();
    // The field itself holds what was typed into it.
    await page.getByLabel('查找一个流程').fill('');
    await saysNothingOf(window, student);
    await page.getByRole('link', { name: /＊/ }).click();
    await expect.poll(() => pathOf(page)).toBe(`${flowsPath}/${await flowOf(student)}`);
    await page.getByRole('link', { name: '回到流程列表' }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
  });

  test('a masked number is looked for within a school, and nobody is asked to guess', async () => {
    const { page } = await open(flowsPath);
    // In groups, as the list shows it to whoever copies it.
    const masked = inGroups(maskNationalIdForOthers(student.account));
    await page.getByLabel('查找一个流程').fill(masked);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '脱敏的证件号要先选学校' }).waitFor();
    for (const place of placesDownTo(student)) {
      await placeMenu(page).click();
      await page.getByRole('link', { name: place, exact: true }).click();
      await placeMenu(page).filter({ hasText: place }).waitFor();
    }
    await expect.poll(() => page.url()).toContain(`school=${student.school.id}`);
    await page.getByRole('link', { name: /＊/ }).first().waitFor();
    await page.getByLabel('查找一个流程').fill('？？');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '看不出这是什么号码' }).waitFor();
  });

  test('a place is chosen by keys alone: nothing is asked for until Enter, and the focus stays', async () => {
    const { page } = await open(flowsPath);
    const isFocused = async (one: Locator) => (await one.and(page.locator(':focus')).count()) === 1;
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    await page.getByRole('table').waitFor();
    await placeMenu(page).focus();
    for (const place of placesDownTo(student)) {
      await page.keyboard.press('Enter');
      await link(place).waitFor();
      const before = page.url();
      // As far as it takes, through all that come before it.
      await new Keys(page).to(place);
      expect(page.url()).toBe(before);
      await page.keyboard.press('Enter');
      await placeMenu(page).filter({ hasText: place }).waitFor();
      expect(await isFocused(placeMenu(page))).toBe(true);
    }
    await expect.poll(() => page.url()).toContain(`school=${student.school.id}`);
    await page.getByRole('link', { name: /＊/ }).first().waitFor();
    // Escape folds it up; the way back up is the first of all.
    await page.keyboard.press('Enter');
    await link('↑ 全省').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await link('↑ 全省').waitFor({ state: 'hidden' });
    expect(await isFocused(placeMenu(page))).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await placeMenu(page).filter({ hasText: '全省' }).waitFor();
    await expect.poll(() => page.url()).not.toContain('school=');
  });

  test('says when there is nothing, and when it could not be read', async () => {
    const window = await open(null);
    await window.block('InspectedFlows');
    await window.open(flowsPath);
    await window.says('没有加载出来，请检查网络');
    await window.fairWeather();
    await window.page.getByRole('button', { name: '再试一次' }).click();
    await window.page.getByRole('table').waitFor();
    await window.page.getByLabel('有没做成的副作用').check();
    await window.page.getByRole('heading', { name: '没有符合条件的流程' }).waitFor();
  });

  test('fits, can be pressed, is heard and has its words', async () => {
    const window = await open(flowsPath);
    await window.page.getByRole('table').waitFor();
    await lookOver(window, 'inspector-list');
  });
});

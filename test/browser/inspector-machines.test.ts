import { readFile } from 'node:fs/promises';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromJson } from '../../machines/definition/json.js';
import { definitionOf } from '../../machines/definition/define.js';
import { statesByPath } from '../../machines/definition/definition.js';
import { machineOf, registry } from '../../machines/registry.js';
import { lookOver } from '../support/look-over.js';
import { staffPeople, type StaffPerson } from '../support/staff-people.js';
import { phoneSize, useWindows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { atNight } from '../support/thorough.js';

const windows = useWindows();
let developer: StaffPerson;
let province: string;

beforeAll(async () => {
  const { portal } = windows;
  developer = await staffPeople(portal).person('开发者', { role: 'developer' });
  const [row] = await portal.query(`select code from bureau where parent_code is null`);
  province = row!['code'] as string;
});

const open = (path: string) => windows.open({ as: developer.browser, path });
const machine = (id: string, query = '') => open(`/inspector/machines/${id}${query}`);
const state = ({ page }: Window, path: string) => page.locator(`[data-state="${path}"]`);

async function drawn(window: Window): Promise<Window> {
  await window.at('MACHINE');
  await state(window, '').waitFor();
  return window;
}

const scaleOf = async ({ page }: Window) => Number(await page.locator('[data-scale]').getAttribute('data-scale'));

/** Whether one box lies in another one, as seen. */
async function isInside(window: Window, inner: string, outer: string): Promise<boolean> {
  const [a, b] = await Promise.all([inner, outer].map((path) => state(window, path).boundingBox()));
  return a!.x >= b!.x && a!.y >= b!.y && a!.x + a!.width <= b!.x + b!.width && a!.y + a!.height <= b!.y + b!.height;
}

describe('the chart of a machine', () => {
  test.each(Object.keys(registry))('D1: %s shows all its states at once, each inside the one around it', async (id) => {
    const window = await drawn(await machine(id));
    const paths = [...statesByPath(definitionOf(machineOf(id))).keys()];
    const shown = await window.page.evaluate(
      `[...document.querySelectorAll('[data-state]')].map((one) => one.dataset.state)`,
    );
    expect((shown as string[]).sort()).toEqual(paths.sort());
    for (const path of paths.filter((one) => one !== '')) {
      const outer = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
      expect(await isInside(window, path, outer), path).toBe(true);
    }
    await lookOver(window, `inspector-${id}`);
  });

  test('D2: arrows lead from state to state, brackets out and in, and Enter chooses', async () => {
    const window = await drawn(await machine('student-onboarding'));
    const { page } = window;
    await state(window, '').focus();
    await page.keyboard.press(']');
    await page.keyboard.press(']');
    const first = await page.evaluate(`document.activeElement.dataset.state`);
    expect(String(first)).toMatch(/^\w+\.\w+$/);
    const walked = new Set([first]);
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'])
      walked.add((await page.keyboard.press(key), await page.evaluate(`document.activeElement.dataset.state`)));
    expect(walked.size).toBeGreaterThan(2);
    await page.keyboard.press('[');
    const outer = await page.evaluate(`document.activeElement.dataset.state`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/student-onboarding?state=${String(outer)}`);
    await page.getByRole('treeitem', { selected: true }).waitFor();
  });

  test('D1: what arrows say stands above every line, so that no line is read with it', async () => {
    const { page } = await drawn(await machine('student-onboarding'));
    const order = await page.evaluate(
      `[...document.querySelectorAll('.edges path.line, .edges text')].map((one) => one.tagName).join(' ')`,
    );
    expect(order).toMatch(/^(path )+(text ?)+$/);
    await page.locator('[data-state="journey.passwordChange"]').press('Enter');
    const strokes = async (which: string) =>
      page.evaluate(
        `[...new Set([...document.querySelectorAll('${which}')].map((one) => getComputedStyle(one).stroke))]`,
      );
    await page.locator('.line.strong').first().waitFor();
    expect(await strokes('.line.strong')).not.toEqual(await strokes('.line:not(.strong)'));
  });

  test('D2: a state that the outline chooses comes into view, however long the chart is', async () => {
    const window = await drawn(await machine('student-onboarding'));
    const { page } = window;
    const { height } = page.viewportSize()!;
    for (const path of ['evaluation.synced', 'journey.arrived.codeSent']) {
      await page
        .getByRole('treeitem', { name: path.split('.').at(-1)! })
        .last()
        .click();
      await page.waitForURL(`**/student-onboarding?state=${path}`);
      await expect
        .poll(async () => {
          const { y, height: tall } = (await state(window, path).boundingBox())!;
          return y >= 0 && y + tall <= height;
        })
        .toBe(true);
    }
  });

  test('D2: the outline is a tree of the same states, and chooses what the chart shows', async () => {
    const window = await drawn(await machine('teacher-real-name'));
    const { page } = window;
    const items = page.getByRole('treeitem');
    expect(await items.count()).toBe(statesByPath(definitionOf(machineOf('teacher-real-name'))).size);
    await page.getByRole('treeitem', { name: 'lockedByFailures' }).click();
    await window.says('locked-by-failures');
    expect(await state(window, 'account.lockedByFailures').getAttribute('aria-pressed')).toBe('true');
    // Who may send what, under which condition, where it leads and what is done.
    for (const text of ['UNLOCK', '管理员', 'account.open', 'forgetSignInFailures', 'after lockout'])
      await window.says(text);
    await lookOver(window, 'inspector-state');
  });

  test.each(['', '?state=journey.arrived.settled'])(
    'on a phone one reads at once where a machine begins, or the state that is asked for: %s',
    async (query) => {
      const window = await machine('student-onboarding', query);
      await window.page.setViewportSize({ width: 360, height: 800 });
      await drawn(window);
      const path = query === '' ? 'account.neverUnlocked' : 'journey.arrived.settled';
      const frame = async () => (await window.page.locator('[data-scale]').boundingBox())!;
      const isShown = async () => {
        const [box, around] = await Promise.all([state(window, path).boundingBox(), frame()]);
        const across = box!.x >= around.x && box!.x + box!.width <= around.x + around.width;
        return across && box!.y >= around.y && box!.y + box!.height <= around.y + around.height;
      };
      await expect.poll(isShown).toBe(true);
      expect(await scaleOf(window)).toBeGreaterThanOrEqual(0.7);
    },
  );

  test('zooms by keys and by buttons, and shows all of it', async () => {
    const window = await drawn(await machine('record-correction'));
    const { page } = window;
    const scale = () => scaleOf(window);
    const before = await scale();
    await state(window, '').focus();
    await page.keyboard.press('+');
    expect(await scale()).toBeGreaterThan(before);
    await page.getByRole('button', { name: '看全图' }).click();
    await expect.poll(scale).toBeLessThan(before);
    const isWhole = `(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
      scrollWidth <= clientWidth && scrollHeight <= clientHeight)(document.querySelector('[data-scale]'))`;
    expect(await page.evaluate(isWhole)).toBe(true);
  });

  test.runIf(atNight)('a mouse drags the chart, and where it lets go nothing is chosen', async () => {
    const window = await drawn(await machine('teacher-real-name'));
    const { page } = window;
    await page.getByRole('button', { name: '原大' }).click();
    const box = (await page.locator('.frame').boundingBox())!;
    await page.mouse.move(box.x + 300, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x + 100, box.y + 200, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(`document.querySelector('.frame').scrollLeft`)).toBeGreaterThan(100);
    expect(page.url()).not.toContain('state=');
  });

  test('D10: versions are chosen and compared, and the address says so', async () => {
    const window = await drawn(await machine('student-onboarding'));
    const { page } = window;
    await page.getByLabel('对比').selectOption('1');
    await page.waitForURL('**?compare=1');
    await window.says(/版本 1 → 2：\d+ 处不同/);
    await window.says('会卡住，要迁移');
    expect(await state(window, 'journey.arrived.settled').getAttribute('aria-label')).toContain('新增');
    await lookOver(window, 'inspector-compared');
    // On a phone both versions are in sight, without a way to the side.
    const seen = page.viewportSize()!;
    await page.setViewportSize(phoneSize);
    const after = page.getByRole('row', { name: /改动 状态.*type/ }).getByText('compound');
    const box = (await after.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(phoneSize.width);
    await page.setViewportSize(seen);
    await page.getByLabel('版本', { exact: true }).selectOption('1');
    await page.waitForURL('**?version=1');
    await expect.poll(() => state(window, 'journey.arrived.settled').count()).toBe(0);
  });

  test.runIf(atNight)('D10: nothing is asked of another host', async () => {
    const window = await windows.open({ as: developer.browser, path: null });
    const hosts = new Set<string>();
    window.page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await drawn(await window.open('/inspector/machines/teacher-real-name?heat=population'));
    await window.page.waitForLoadState('networkidle');
    expect([...hosts]).toEqual([new URL(window.origin).host]);
  });

  test.runIf(atNight)('a machine or a version that is not there says so', async () => {
    await (await machine('nothing')).says('没有这个状态机或版本');
    const window = await machine('student-onboarding', '?version=99');
    await window.says('没有这个状态机或版本');
    await lookOver(window, 'inspector-none');
  });
});

describe('exports', () => {
  async function saved(window: Window, format: string): Promise<string> {
    const download = window.page.waitForEvent('download');
    await window.page.getByRole('button', { name: format, exact: true }).click();
    return readFile(await (await download).path(), 'utf8');
  }

  test('D9: SVG and SCXML are XML that names every state, Mermaid begins a diagram, JSON is the machine again', async () => {
    const window = await drawn(await machine('student-onboarding'));
    const definition = definitionOf(machineOf('student-onboarding'));
    const keys = [...statesByPath(definition).values()].map(({ key }) => key);
    for (const format of ['SVG', 'SCXML']) {
      const text = await saved(window, format);
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(text).close();
      for (const key of keys.slice(1)) expect(text).toContain(key);
    }
    expect(await saved(window, 'Mermaid')).toMatch(/^(---[^]*?---\n)?stateDiagram-v2/);
    expect(fromJson(await saved(window, 'JSON'))).toEqual(definition);
  });
});

describe('heat', () => {
  test('D8: colours states by who stands in them; a place and a day are in the address; a state leads to its people', async () => {
    const { portal } = windows;
    for (const student of await portal.freshStudents(20)) await portal.send(student, { type: 'UNLOCK' });
    const window = await drawn(await machine('student-onboarding'));
    const { page } = window;
    await page.getByRole('link', { name: '人数' }).click();
    await page.waitForURL('**?heat=population');
    const [row] = await portal.query(
      `select count(*)::int as n from flow where machine = 'student-onboarding' and state_value like '%journey.signIn%'`,
    );
    const count = Number(row!['n']).toLocaleString('en-US');
    await expect.poll(() => state(window, 'journey.signIn').getAttribute('aria-label')).toContain(count);
    await lookOver(window, 'inspector-heat');
    await page.getByText('范围').click();
    await page.locator('.places a').nth(1).click();
    await page.waitForURL(/bureau=\d{6}/);
    expect(page.url()).not.toContain(`bureau=${province}`);
    // Whoever chose it has the menu still, and its focus: also when what is below the place is there.
    await page.locator('summary:focus').filter({ hasNotText: '山西省' }).waitFor();
    await state(window, 'journey.signIn').click();
    await window.says('停留中位');
    await page.getByRole('link', { name: /等得最久的在前/ }).click();
    await page.waitForURL(/\/inspector\/flows\?.*state=journey\.signIn/);
  });
});

import { describe, expect, test } from 'vitest';
import { rareCharacters } from '../../client/onboarding/rare-characters.js';
import { applyRoster } from '../../server/roster/import-roster.js';
import { parseRoster } from '../../server/roster/parse-roster.js';
import { chosenPassword } from '../support/portal.js';
import { csvFile, rosterRow, rosterTitles, testId } from '../support/roster-files.js';
import { useWindows, usualSizes } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

const windows = useWindows();
const pinyinField = '这个字的拼音';

async function takeRare(window: Window, pinyin: string, character: string): Promise<void> {
  await window.fill(pinyinField, pinyin);
  await window.page.getByRole('button', { name: new RegExp(`^${character}`, 'u') }).click();
}

/** Which of these the browser's fonts draw like a character that there is none of. As text: it runs there. */
const glyphless = (window: Window, characters: readonly string[]) =>
  window.page.evaluate<string[]>(`(() => {
    const context = Object.assign(document.createElement('canvas'), { width: 64, height: 64 }).getContext('2d', { willReadFrequently: true });
    const draw = (character) => {
      context.clearRect(0, 0, 64, 64);
      context.font = '32px ' + getComputedStyle(document.documentElement).fontFamily;
      context.fillText(character, 8, 44);
      return context.getImageData(0, 0, 64, 64).data.join();
    };
    const [missing, nothing] = [draw('\\u{2FFFF}'), draw(' ')];
    return ${JSON.stringify(characters)}.filter((character) => [missing, nothing].includes(draw(character)));
  })()`);

describe.each(usualSizes)('rare characters at $width px', (viewport) => {
  test('S14: a name of rare characters and a dot is entered from the panel, verified and shown', async () => {
    const { school } = await windows.student();
    const name = '买买提·𬍛𠮷';
    const index = 200_000 + viewport.width;
    const account = testId(index);
    const { services } = windows.portal.servers[0]!.composition;
    const { students } = await parseRoster(csvFile([[...rosterTitles], rosterRow(index, name)]));
    expect((await applyRoster(services, school.id, students)).create).toBe(1);
    await windows.portal.send(account, { type: 'UNLOCK' });
    const browser = windows.portal.browser();
    await browser.signIn(account, `xs${account.slice(-8)}`);
    const window = await windows.open({ viewport, as: browser });
    const { page } = window;
    await window.at('STATUS_VERIFICATION');
    await window.fill('学生姓名', '买买提𠮷');
    await page.getByLabel('学生姓名', { exact: true }).press('ArrowLeft');
    await window.press('有打不出来的字？');
    await page.getByRole('button', { name: /姓名中间的点/ }).click();
    await takeRare(window, 'li', '𬍛');
    await page.getByText('已填入「𬍛」').waitFor();
    expect(await window.typed('学生姓名')).toBe(name);
    // By keyboard alone: the first one goes in, and the form is not sent.
    await window.fill(pinyinField, 'lve');
    await page.getByLabel(pinyinField).press('Enter');
    expect(await window.typed('学生姓名')).toBe('买买提·𬍛䂮𠮷');
    // Not the locator's `press`: it would put the caret at the beginning.
    await page.getByLabel('学生姓名', { exact: true }).focus();
    await page.keyboard.press('Backspace');
    expect(await window.typed('学生姓名')).toBe(name);
    await window.pickSchool(school);
    await window.press('提交');
    await window.at('PASSWORD_CHANGE');
    await browser.viewer();
    const change = { newPassword: chosenPassword, confirmation: chosenPassword };
    await browser.step('changePassword', { oldPassword: `xs${account.slice(-8)}`, ...change });
    await browser.step('skipPhone');
    const arrived = await windows.open({ viewport, as: browser });
    await arrived.press('高中综评专用入口');
    await arrived.at('EVALUATION');
    await arrived.page.getByText(name, { exact: true }).waitFor();
  });
});

test('S14: every character of the panel has a glyph here', async () => {
  const window = await windows.open();
  await window.at('SIGN_IN');
  const characters = rareCharacters.map(({ character }) => character);
  expect(await glyphless(window, [...characters, '\u{2FFFE}'])).toEqual(['\u{2FFFE}']);
});

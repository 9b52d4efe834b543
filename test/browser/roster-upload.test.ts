import { truncate, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { csvFile, rosterRow, rosterTitles } from '../support/roster-files.js';
import { Keys } from '../support/keyboard.js';
import { lookOver } from '../support/look-over.js';
import { staffPassword } from '../support/real-name.js';
import { openRoster, saved, testFile, upload } from './roster-page.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { useWindows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { atNight } from '../support/thorough.js';

const windows = useWindows();
const roster = (count: number, name = '名册.csv') =>
  testFile(name, csvFile([rosterTitles, ...Array.from({ length: count }, (_, index) => rosterRow(300_000 + index))]));

/** Files that a server reads at once. */
const mostAtOnce = 2;

let people: StaffPeople;
let school: string;
let administrator: StaffPerson;

beforeAll(async () => {
  people = staffPeople(windows.portal);
  school = await people.schoolId('140106-02');
  administrator = await people.provedPerson('李上传', { role: 'schoolAdministrator', school });
});

const open = (who = administrator) => openRoster(windows, who);
const chosen = (window: Window) => window.page.locator('#file-chosen').innerText();

/** As slow as a school's line at noon, in bytes a second. */
async function slowly({ page }: Window, bytes: number): Promise<void> {
  const control = await page.context().newCDPSession(page);
  const speed = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: bytes };
  await control.send('Network.emulateNetworkConditions', speed);
}

describe('choosing a file', () => {
  test('by the keyboard alone, from the school to the report', async () => {
    const window = await open();
    const { page } = window;
    await window.says('这里还没有上传过名册');
    await lookOver(window, 'upload-empty');
    const keys = new Keys(page);
    // The browser is told long before the key that its dialog goes to the test.
    const chooser = page.waitForEvent('filechooser');
    await keys.press('选择文件');
    await (await chooser).setFiles(roster(3));
    expect(await chosen(window)).toMatch(/名册\.csv\s*1 KB/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox').isChecked()).toBe(true);
    await page.keyboard.press('Space');
    await lookOver(window, 'upload-chosen');
    await page.locator('#file').focus();
    await keys.press('上传并检查');
    await window.says('检查完了，等您确认');
    await keys.press('确认导入 3 名学生');
    await page.getByRole('dialog').waitFor();
    expect(await keys.focused()).toBe('先不导入');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '回到导入列表' }).click();
    expect(await page.getByRole('row').nth(1).innerText()).toMatch(/名册\.csv[^]*等您确认[^]*新增 3[^]*李＊＊/);
    await lookOver(window, 'upload-list');
  });

  test.runIf(atNight)('by dropping it; beside the area the page stays', async () => {
    const window = await open();
    const { page } = window;
    await window.says('把文件拖到这里');
    const drop = (target: string, name: string) =>
      page.evaluate(`(() => {
        const data = new DataTransfer();
        data.items.add(new File(['x'], ${JSON.stringify(name)}));
        const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
        document.querySelector('${target}').dispatchEvent(event);
        return event.defaultPrevented;
      })()`);
    expect(await drop('h1', '旁边.csv')).toBe(true);
    expect(await chosen(window)).toContain('把文件拖到这里');
    expect(await drop('.area', '<img src=x onerror="document.title=1">.csv')).toBe(true);
    expect(await chosen(window)).toContain('<img src=x');
    expect(await page.title()).not.toBe('1');
  });

  test('what is no table, nothing at all, or too big is said before anything is sent', async () => {
    const window = await open();
    const { page } = window;
    await window.press('上传并检查');
    await window.says('还没有选择文件');
    await lookOver(window, 'upload-refused');
    await page.setInputFiles('input[type=file]', testFile('名册.docx', Buffer.from('x')));
    await window.press('上传并检查');
    await window.says('这不是表格文件');
    await page.setInputFiles('input[type=file]', testFile('名册.csv', Buffer.alloc(0)));
    await window.press('上传并检查');
    await window.says('文件是空的');
    const directory = await makeDirectory();
    onTestFinished(() => removeDirectory(directory));
    const big = join(directory, '全省.csv');
    await writeFile(big, '');
    await truncate(big, 51 * 1024 * 1024);
    await page.setInputFiles('input[type=file]', big);
    await window.press('上传并检查');
    await window.says('文件超过 50 MB');
    expect(await chosen(window)).toContain('全省.csv');
  });
});

describe('sending it', () => {
  test.runIf(atNight)('its progress is told; cancelled or left, nothing is imported and the file is kept', async () => {
    const window = await open();
    const { page } = window;
    await slowly(window, 50_000);
    await page.setInputFiles('input[type=file]', roster(10_000));
    await window.press('上传并检查');
    await window.says(/已上传 .*，共 \d+ KB/);
    expect(await page.evaluate('document.activeElement.innerText')).toBe('正在上传');
    await lookOver(window, 'upload-sending');
    await page.getByRole('link', { name: '实名认证申请' }).first().click();
    await window.says('离开会停止上传');
    await lookOver(window, 'upload-leave');
    await page.getByRole('dialog').getByRole('button', { name: '继续上传' }).click();
    await window.press('取消上传');
    await window.says('已取消上传，文件还在，可以再传。');
    expect(await page.evaluate('document.activeElement.id')).toBe('upload');
    expect(await chosen(window)).toContain('名册.csv');
    await window.press('上传并检查');
    await window.says('正在上传');
    await page.getByRole('link', { name: '实名认证申请' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '停止上传并离开' }).click();
    await window.at('CONFLICTS');
    const sent = await windows.portal.query(`select 1 from roster_import where rows = 10000`);
    expect(sent).toEqual([]);
  });

  test.runIf(atNight)('offline, and while others are read: said, and the same file is sent again', async () => {
    const window = await open();
    await window.page.setInputFiles('input[type=file]', roster(4, '再传.csv'));
    await window.offline();
    await window.press('上传并检查');
    await window.says('网络断了，没有发送');
    await window.offline(false);
    const others = await othersUploading();
    await window.press('上传并检查');
    await window.says('正在读取别的文件');
    await lookOver(window, 'upload-busy');
    others.forEach((socket) => socket.destroy());
    // The server hears by and by that they are gone.
    const begun = /roster\/[0-9a-f-]{36}$/;
    const tryAgain = async () => {
      await window.press('上传并检查').catch(() => undefined);
      await Promise.race([
        window.page.waitForURL(begun),
        window.page.getByRole('button', { name: '上传并检查' }).waitFor(),
      ]);
      return window.page.url();
    };
    await expect.poll(tryAgain, { timeout: 30_000 }).toMatch(begun);
    await window.says('再传.csv');
  });

  /** Uploads of others that do not come to their end: as many as the server reads at once, and no more. */
  async function othersUploading(): Promise<readonly Socket[]> {
    const refused = Promise.withResolvers<void>();
    const sockets = Array.from({ length: mostAtOnce + 1 }, () => half());
    sockets.forEach((socket) =>
      socket.once('data', (answer) => {
        expect(String(answer)).toMatch(/^HTTP\/1.1 429 /);
        refused.resolve();
      }),
    );
    await refused.promise;
    return sockets;
  }

  function half(): Socket {
    const { port, hostname } = new URL(administrator.browser.address);
    const headers = {
      host: 'localhost:4000',
      cookie: administrator.browser.cookieHeader(),
      'content-type': 'application/octet-stream',
      'content-length': 1_000_000,
      'x-school-id': school,
      'x-file-name': 'half.csv',
      'x-whole-school': 'false',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    socket.write(`POST /administration/roster-imports HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    return socket;
  }

  test('a session that ends meanwhile: signed in again, the file is still chosen', async () => {
    const who = await people.provedPerson('孙登录', { role: 'schoolAdministrator', school });
    const window = await open(who);
    await window.page.setInputFiles('input[type=file]', roster(2, '还在.csv'));
    await windows.portal.query('delete from session where account_id = $1', [who.id]);
    await window.press('上传并检查');
    await window.at('SIGN_IN');
    await window.signInAs(who.account, staffPassword);
    await window.page.getByRole('link', { name: '导入名册' }).first().click();
    await window.at('ROSTER');
    expect(await chosen(window)).toContain('还在.csv');
  });
});

describe('who may', () => {
  test.runIf(atNight)('a bureau chooses among the schools below it; the list says which', async () => {
    const bureau = await people.provedPerson('赵局', { role: 'bureauAdministrator', bureau: '140106' });
    const window = await open(bureau);
    const { page } = window;
    await window.says('给哪所学校导入');
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(1);
    await lookOver(window, 'upload-bureau');
    await page.setInputFiles('input[type=file]', roster(2));
    await window.press('上传并检查');
    await window.says('还没有选择学校');
    await window.fill('给哪所学校导入', '第二');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await window.says('换一所学校');
    expect(await page.evaluate('document.activeElement.innerText')).toBe('换一所学校');
    await lookOver(window, 'upload-bureau-chosen');
    await upload(window, roster(2, '局里.csv'));
    await window.says('检查完了，等您确认');
    await page.getByRole('link', { name: '回到导入列表' }).click();
    expect(await page.getByRole('row').nth(1).innerText()).toContain('局里.csv');
  });

  test('a registrar does not', async () => {
    const registrar = await people.provedPerson('钱学籍', { role: 'registrar', school });
    const window = await open(registrar);
    await window.says('这个账号不导入名册');
    expect(await window.page.getByRole('link', { name: '导入名册' }).count()).toBe(0);
    await lookOver(window, 'upload-nobody');
  });

  test('the template is there without any file', async () => {
    const window = await open(administrator);
    expect((await saved(window, '下载空白名册')).bytes.length).toBeGreaterThan(1000);
  });
});

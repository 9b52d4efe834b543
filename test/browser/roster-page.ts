import { readFile } from 'node:fs/promises';
import readWorkbook from 'read-excel-file/node';
import { readArchive } from '../support/zip-archive.js';
import type { StaffPerson } from '../support/staff-people.js';
import type { Windows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

export const rosterPath = '/administration/roster';

export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const types = {
  csv: 'text/csv',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export function testFile(name: string, buffer: Buffer): TestFile {
  const mimeType = types[name.split('.').at(-1) as keyof typeof types] ?? 'application/octet-stream';
  return { name, mimeType, buffer };
}

export async function openRoster(windows: Windows, who: StaffPerson, path = rosterPath): Promise<Window> {
  return windows.open({ as: who.browser, path });
}

/** Chooses a file and sends it; the page goes on to its import. */
export async function upload(window: Window, file: TestFile, isWholeSchool = false): Promise<string> {
  const { page } = window;
  if (!page.url().endsWith(rosterPath)) await window.open(rosterPath);
  await page.setInputFiles('input[type=file]', file);
  if (isWholeSchool) await page.getByRole('checkbox', { name: /全校的完整名单/ }).check();
  await window.press('上传并检查');
  await page.waitForURL(/\/administration\/roster\/[0-9a-f-]{36}/);
  await window.at('ROSTER_IMPORT');
  return new URL(page.url()).pathname.split('/').at(-1) as string;
}

/** The six figures: 新增 3, 拒绝 2 … */
export async function figures({ page }: Window): Promise<Record<string, string>> {
  await page.locator('dl.figures').waitFor();
  return page.evaluate(`Object.fromEntries([...document.querySelectorAll('.figure')].map((one) =>
    [one.querySelector('dt').textContent, one.querySelector('.count').textContent]))`);
}

/** The rows of the problems' table, each as the texts of its cells. */
export async function problems({ page }: Window): Promise<string[][]> {
  const table = page.getByRole('table', { name: '问题' });
  await table.locator('tbody tr').first().waitFor();
  return table.evaluate(`[...document.querySelectorAll('main tbody tr')]
    .map(({ cells }) => [...cells].map(({ innerText }) => innerText))`);
}

/** What a button saves: its name and bytes. */
export async function saved({ page }: Window, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

export async function rowsOf(workbook: Buffer): Promise<(string | null)[][]> {
  const [sheet] = await readWorkbook(workbook);
  return (sheet?.data ?? []).map((row) => row.map((cell) => (cell === null ? null : String(cell))));
}

/** The number formats of the first column's cells below the header: `@` is Excel's "text". */
export async function formatsOfFirstColumn(workbook: Buffer): Promise<string[]> {
  const parts = await readArchive(workbook, (path) => path.endsWith('.xml'));
  const textOf = (start: string) => parts.find(({ path }) => path.startsWith(start))?.content.toString('utf8') ?? '';
  const styles = textOf('xl/styles.xml');
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  );
  const [, cellFormats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  const formats = [...cellFormats.matchAll(/<xf ([^>]*)>/g)].map(([, xf = '']) =>
    codes.get(/numFmtId="(\d+)"/.exec(xf)?.[1]),
  );
  const cells = [...textOf('xl/worksheets/sheet').matchAll(/<c [^>]*r="A(\d+)"[^>]*>/g)].filter(
    ([, row]) => row !== '1',
  );
  return cells.map(([cell]) => formats[Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0)] ?? '');
}

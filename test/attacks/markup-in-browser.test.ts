import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { Account } from '../../server/database/entities/account.js';
import { csvFile, rosterTitles, testId } from '../support/roster-files.js';
import { markupPayloads } from './markup-payloads.js';
import { sample } from '../support/portal.js';
import { rosterImports } from '../support/roster-imports.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { useWindows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

/** What a payload runs, and what the browser's policy reports that it has stopped. */
const watch = `window.hasRun = new Set(); window.ran = (name) => void hasRun.add(name); window.stopped = 0;
  document.addEventListener('securitypolicyviolation', () => { window.stopped += 1; });`;

/** Puts texts into a page as markup, and follows their links, as a page would that took them for it. Of each its number is said. */
const asMarkup = (texts: readonly string[]) => `(async () => {
  const texts = ${JSON.stringify(texts.map((text, index) => text.replaceAll('ran()', `ran(${index})`)))};
  for (const text of texts) {
    const part = document.body.appendChild(document.createElement('section'));
    part.append(document.createRange().createContextualFragment(text));
    for (const link of part.querySelectorAll('a[href], a, area')) {
      link.removeAttribute('target');
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
})()`;

const windows = useWindows();

let people: StaffPeople;
let school: string;
let administrator: StaffPerson;

beforeAll(async () => {
  people = staffPeople(windows.portal);
  school = await people.schoolId('140107-01');
  administrator = await people.provedPerson('李管理', { role: 'schoolAdministrator', school });
});

async function watched(options: Parameters<typeof windows.open>[0] = {}): Promise<Window> {
  const window = await windows.open({ ...options, path: null });
  await window.page.addInitScript(watch);
  return window;
}

const heard = ({ page }: Window): Promise<{ ran: number; stopped: number }> =>
  page.evaluate('({ ran: hasRun.size, stopped })');

/** The texts of cells, as they are read. */
const shown = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map(({ textContent }) => textContent)`);

describe('W5: 200 texts that would run, were they taken for markup, in a real browser', () => {
  test('they would: most of them run where no policy is and a page takes them for markup', async () => {
    const window = await watched({ bypassCSP: true });
    await window.open();
    await window.page.evaluate(asMarkup(markupPayloads));
    await expect.poll(async () => (await heard(window)).ran).toBeGreaterThan(100);
    window.faults.splice(0);
  });

  test('even a page that took them for markup would run none: the policy stops and reports them', async () => {
    const window = await watched();
    await window.open();
    await window.page.evaluate(asMarkup(markupPayloads));
    await expect.poll(async () => (await heard(window)).stopped).toBeGreaterThan(100);
    expect((await heard(window)).ran).toBe(0);
    window.faults.splice(0);
  });

  test('as names and classes of a roster that is imported, and as its name: none runs, on no page', async () => {
    const rows = markupPayloads.map((payload, index) => [
      testId(310_000 + index),
      payload,
      '高一',
      payload.length <= 20 ? payload : '1 班',
    ]);
    const { browser } = administrator;
    const fileName = markupPayloads.slice(0, 3).join('');
    const done = await rosterImports.imported(browser, csvFile([rosterTitles, ...rows]), { school, fileName });
    expect(done.create + done.refused).toBe(markupPayloads.length);
    expect(done.create).toBeGreaterThan(150);
    const window = await watched({ as: browser });
    for (const [path, cells] of [
      [`/administration/accounts?school=${school}`, '.account'],
      ['/administration/roster', 'tbody tr'],
      [`/administration/roster/${done.id}`, 'tbody tr'],
    ] as const) {
      await window.open(path);
      await window.page.locator(cells).first().waitFor();
      expect(await heard(window), path).toEqual({ ran: 0, stopped: 0 });
    }
  });

  test('as a student’s own name, which is shown whole: it is read as it is written', async () => {
    const { portal } = windows;
    const { services } = portal.servers[0]!.composition;
    const student = portal.browser();
    await portal.arrive(sample.account, student);
    const { id } = await student.viewer();
    const name = markupPayloads.filter((text) => text.isWellFormed()).join(' ');
    const sealed = services.personalData.seal({ table: 'account', column: 'name', row: id }, name);
    await services.em.fork().nativeUpdate(Account, { id }, { name: sealed });
    const window = await watched({ as: student });
    await window.open('/account');
    await window.page.locator('dl.facts .name dd').waitFor();
    expect(await shown(window.page, 'dl.facts .name dd')).toEqual([name]);
    expect(await heard(window)).toEqual({ ran: 0, stopped: 0 });
  });

  test('in 200 rows of a list, as if no name were masked: each is read as it is written', async () => {
    const window = await watched({ as: administrator.browser });
    await window.page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as { data?: { accounts?: Listed } };
      const list = answer.data?.accounts;
      if (list == null) return route.fulfill({ response });
      const [line] = list.accounts;
      list.accounts = markupPayloads.map((text, index) => ({
        ...line,
        id: `${index}`,
        maskedName: text,
        className: text,
        schoolName: text,
        unifiedNumber: text,
      }));
      return route.fulfill({ response, json: answer });
    });
    await window.open(`/administration/accounts?school=${school}`);
    await window.page
      .locator('.account')
      .nth(markupPayloads.length - 1)
      .waitFor();
    const names = await shown(window.page, '.account .cell-link');
    // What is half a character, or none, is another one once it has been a page's text.
    expect(names.map(asShown)).toEqual(markupPayloads.map(asShown));
    expect(await heard(window)).toEqual({ ran: 0, stopped: 0 });
  });
});

interface Listed {
  accounts: Record<string, unknown>[];
}

const asShown = (text: string) => text.toWellFormed().trim();

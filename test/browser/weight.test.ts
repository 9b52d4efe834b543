import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import type { Browser } from '../support/browser.js';
import { bringTo } from '../support/invented-students.js';
import { staffPeople, type StaffPerson } from '../support/staff-people.js';
import { useWindows } from '../support/use-windows.js';
import { atNight } from '../support/thorough.js';

const windows = useWindows();
/** What Apollo Client calls a part of itself, in the built code as well. */
const ofApollo = 'queryManager';
const mostBytesOfFirstPage = 72_000;
/** Aimed at; 150,000 are bearable. */
const mostBytesOfPersonsPage = 120_000;
const mostBytesOfSchoolPage = 220_000;
const mostBytesOfInspectorPage = 250_000;

let administrator: StaffPerson;
let developer: StaffPerson;
let student: Browser;

beforeAll(async () => {
  const people = staffPeople(windows.portal);
  administrator = await people.provedPerson('李管理', {
    role: 'schoolAdministrator',
    school: await people.schoolId('140106-01'),
  });
  developer = await people.person('赵开发', { role: 'developer' });
  student = await bringTo(windows.portal, await windows.student(), 'synced');
});

interface Script {
  readonly name: string;
  readonly code: string;
}

/** The code that came until a page had all it asked for. */
async function scriptsOf(path: string, as?: Browser): Promise<Script[]> {
  const window = await windows.open({ path: null, as });
  const scripts: Promise<Script>[] = [];
  window.page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push(response.text().then((code) => ({ name: new URL(response.url()).pathname, code })));
  });
  await window.open(path);
  await window.page.locator('h1').first().waitFor();
  await window.page.waitForLoadState('networkidle');
  expect(new URL(window.page.url()).pathname).toBe(path);
  return Promise.all(scripts);
}

const withApollo = (scripts: readonly Script[]) =>
  scripts.filter(({ code }) => code.includes(ofApollo)).map(({ name }) => name);

/** Opens a page. @returns the scripts and stylesheets that it takes, and which its document names for the first page. */
async function filesOf(path: string) {
  const window = await windows.open({ path: null });
  const asked: string[] = [];
  window.page.on('request', (request) => {
    if (['script', 'stylesheet'].includes(request.resourceType())) asked.push(new URL(request.url()).pathname);
  });
  const document = window.page.waitForResponse((response) => new URL(response.url()).pathname === path);
  await window.open(path);
  // What a page takes besides the first one's files may be asked for after the browser calls it loaded.
  await window.page.locator('h1').first().waitFor();
  await window.page.waitForLoadState('networkidle');
  const first = await window.page.evaluate<string[]>(
    `[...document.querySelectorAll('head > script[src], head > link[rel=stylesheet]')].slice(0, 2).map((one) => new URL(one.src || one.href).pathname)`,
  );
  return { asked, first, link: (await (await document).headerValue('link')) ?? '' };
}

test('/help: all it needs is asked for with the document, and comes once', async () => {
  const { asked, first, link } = await filesOf('/help');
  const announced = [...link.matchAll(/<([^>]*)>/g)].map(([, file]) => file);
  expect(announced.length).toBeGreaterThan(5);
  // What it says comes with its code.
  const texts = asked.filter((file) => /\/topics-/.test(file));
  expect(asked.toSorted()).toEqual([...first, ...announced, ...texts].toSorted());
});

test.each(['/sign-in/sms', '/forgotten-password'])(
  '%s: beside the first page’s it takes one script and one stylesheet',
  async (path) => {
    const { asked, first } = await filesOf(path);
    // The bundler's own helpers are a file by themselves, of some hundred bytes.
    const more = asked.filter((file) => !first.includes(file) && !file.includes('/rolldown-runtime-'));
    expect(more.map((file) => file.replace(/^.*\./, '')).toSorted()).toEqual(['css', 'js']);
  },
);

test.each(['/', '/sign-in/sms', '/forgotten-password'])(
  '%s: one picture is asked for, before the page is drawn',
  async (path) => {
    const window = await windows.open({ path: null });
    await window.open(path);
    await window.page.locator('img.image').waitFor();
    await window.page.waitForLoadState('networkidle');
    // To the text of the same page, as the first link of each leads.
    await window.page.evaluate(`location.hash = 'main'`);
    await window.page.waitForFunction(`history.state?.current?.endsWith('#main')`);
    expect(window.sent('RequestCaptcha')).toBe(1);
  },
);

const bytesOf = (scripts: readonly Script[]) => scripts.reduce((sum, { code }) => sum + gzipSync(code).length, 0);

test('the sign-in page is one script, and no more than a slow phone bears', async () => {
  const scripts = await scriptsOf('/');
  expect(scripts.map(({ name }) => name)).toHaveLength(1);
  expect(bytesOf(scripts)).toBeLessThan(mostBytesOfFirstPage);
});

type Page = readonly [path: string, who: () => Browser | undefined];
const personsPages: readonly Page[] = [
  ['/onboarding', () => student],
  ['/real-name', () => administrator.browser],
];
const morePages: readonly Page[] = [
  ['/', () => undefined],
  ['/help', () => undefined],
  ['/forgotten-password', () => undefined],
  ['/evaluation/sign-in', () => undefined],
  ['/account', () => student],
];

test.each([...personsPages, ...(atNight ? morePages : [])])(
  '%s carries nothing of the administration, and no more than a phone bears',
  async (path, who) => {
    const scripts = await scriptsOf(path, who());
    expect(scripts.length).toBeGreaterThan(0);
    expect(withApollo(scripts)).toEqual([]);
    expect(bytesOf(scripts)).toBeLessThan(mostBytesOfPersonsPage);
  },
);

test('its client comes with the administration, and that with no more than a school’s line bears', async () => {
  // The heaviest of its pages.
  const scripts = await scriptsOf('/administration/roster', administrator.browser);
  expect(withApollo(scripts)).toHaveLength(1);
  expect(bytesOf(scripts)).toBeLessThan(mostBytesOfSchoolPage);
});

test.each([
  'flows/:id',
  ...(atNight ? ['machines/student-onboarding', 'flows', 'flows/:id/events/0', 'flows/:id/events/0/what-if'] : []),
])('the inspector’s page %s comes with no more than a developer’s line bears', async (page) => {
  const [flow] = await windows.portal.query('select id from flow limit 1');
  const scripts = await scriptsOf(`/inspector/${page.replace(':id', flow!['id'])}`, developer.browser);
  expect(bytesOf(scripts)).toBeLessThan(mostBytesOfInspectorPage);
});

import pg from 'pg';
import { chromium, type Page } from 'playwright-core';
import { startEmbeddedPostgres } from '../server/launch/embedded-postgres.js';
import { startServer } from '../server/main.js';
import { Browser } from '../test/support/browser.js';
import { captchaAnswer, knownCaptcha, testConfig } from '../test/support/config.js';
import { makeDirectory, removeDirectory } from '../test/support/directories.js';
import { findChromium } from '../test/support/find-chromium.js';
import type { Bench, Round } from './bar.js';
import { median, repeat } from './support/measure.js';
import { unlock } from './support/unlock.js';

const rounds = 9;
const student = { account: '14010119110101001X', password: 'xs0101001X' };
const keys = [...'tydjxhszl'];

export const bench: Bench = async () => {
  const search = await start();
  try {
    const results = await repeat(rounds, search.round);
    return [
      { name: 'searches shown / the same questions answered', bar: 0.2, results },
      {
        name: 'searches shown / ten a second (S13)',
        bar: 1,
        results: results.map(({ ours }) => ({ ours, limit: 10 })),
      },
    ];
  } finally {
    await search.close();
  }
};

interface SearchBench {
  /** Searches a second: from a key to results on the page, and as the same question asked without a page around it. */
  round(): Promise<Round>;
  close(): Promise<void>;
}

/** The school picker in a browser, before a student who searches (S13). */
async function start(): Promise<SearchBench> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('there is no Chromium: npm run browser:install');
  const directory = await makeDirectory();
  const postgres = await startEmbeddedPostgres({ dataDirectory: directory, durability: 'none' });
  const config = testConfig({ DEMONSTRATION: 'full' });
  const server = await startServer({ ...config, databaseUrl: postgres.url }, { captchas: knownCaptcha });
  const database = new pg.Pool({ connectionString: postgres.url, max: 1 });
  const { rows } = await database.query<{ subject: string }>('select subject from flow');
  await unlock(
    database,
    rows.map(({ subject }) => subject),
  );
  await database.end();
  const origin = `http://localhost:${new URL(server.address).port}`;
  const person = new Browser(server.address, captchaAnswer);
  const answer = await person.signIn(student.account, student.password);
  if (answer.issues !== undefined) throw new Error(JSON.stringify(answer.issues));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: asRoot });

  return {
    async round() {
      const context = await browser.newContext({ locale: 'zh-CN' });
      await context.addCookies([...person.cookies].map(([name, value]) => ({ name, value, url: origin })));
      const page = await context.newPage();
      await page.goto(origin);
      await page.getByRole('button', { name: '选择学校' }).click();
      const shown: number[] = [];
      const asked: number[] = [];
      for (const key of keys) {
        asked.push(await ask(page, key));
        shown.push(await search(page, key));
      }
      await context.close();
      return { ours: 1000 / median(shown), limit: 1000 / median(asked) };
    },
    async close() {
      await browser.close();
      await server.close();
      await postgres.stop();
      await removeDirectory(directory);
    },
  };
}

/** Milliseconds from a key until its results stand on the page. */
async function search(page: Page, key: string): Promise<number> {
  await page.getByLabel('搜索学校').fill('');
  await page.getByRole('treeitem', { name: '山西省' }).waitFor();
  const measured = page.evaluate<number>(`new Promise((resolve) => {
    let pressed;
    document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
    new MutationObserver((_, observer) => {
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - pressed));
    }).observe(document.querySelector('#school-results'), { childList: true, subtree: true });
  })`);
  // Evaluations are handled one after the other: this one comes after the listeners are there.
  await page.evaluate('0');
  await page.keyboard.press(key);
  return measured;
}

/** Milliseconds for the same question and its answer alone. */
function ask(page: Page, search: string): Promise<number> {
  const query = 'query ($search: String!) { schools(search: $search, first: 20) { id name path } }';
  const body = JSON.stringify({ query, variables: { search } });
  return page.evaluate<number>(`(async () => {
    const begun = performance.now();
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/graphql', { method: 'POST', headers, body: ${JSON.stringify(body)} });
    const { errors } = await answer.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return performance.now() - begun;
  })()`);
}

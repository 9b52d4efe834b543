import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { dictionary } from '../../client/text/zh.js';
import * as account from '../../client/text/zh/account.js';
import * as accounts from '../../client/text/zh/accounts.js';
import * as administration from '../../client/text/zh/administration.js';
import * as board from '../../client/text/zh/board.js';
import * as bulk from '../../client/text/zh/bulk.js';
import * as conflicts from '../../client/text/zh/conflicts.js';
import * as corrections from '../../client/text/zh/corrections.js';
import * as family from '../../client/text/zh/family.js';
import * as firstLogin from '../../client/text/zh/first-login.js';
import * as inspectorFlows from '../../client/text/zh/inspector-flows.js';
import * as inspector from '../../client/text/zh/inspector.js';
import * as realName from '../../client/text/zh/real-name.js';
import * as roster from '../../client/text/zh/roster.js';
import * as storyboard from '../../client/text/zh/storyboard.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const leastTarget = 44;

/** What axe finds on the page as it is shown: `rule element: what to do`; of all its usual rules or of one. */
export async function axeFindings(page: Page, rule?: string): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe);
  const options = { resultTypes: ['violations'], ...(rule && { runOnly: [rule] }) };
  return page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ': ' + failureSummary)))`);
}

/** Whatever is wider than the window: `html 380 > 360`. */
export function wideParts(page: Page): Promise<string[]> {
  return page.evaluate(`[document.documentElement, ...document.querySelectorAll('dialog[open], main')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ tagName, scrollWidth, clientWidth }) => tagName + ' ' + scrollWidth + ' > ' + clientWidth)`);
}

/** Whatever is pressed or typed into and smaller than a fingertip. A link within a sentence may be (WCAG 2.5.8). */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const targets = document.querySelectorAll('button, a[href], input, summary, [role=treeitem], [role=option]');
    const text = (element) => element.textContent.trim();
    return [...targets].flatMap((target) => {
      // Whoever presses the words beside a box ticks it.
      const pressed = target.matches('[type=radio], [type=checkbox]') ? (target.closest('label') ?? target) : target;
      const { width, height } = pressed.getBoundingClientRect();
      const isSeen = target.checkVisibility() && target.closest('.visually-hidden:not(:focus)') === null;
      const isInSentence = getComputedStyle(target).display === 'inline' && text(target.parentElement) !== text(target);
      // Developers' lists are dense where a mouse points: as WCAG 2.2 AA has it (2.5.8).
      const isDense = target.closest('[data-dense]') !== null && matchMedia('(pointer: fine)').matches;
      const isBig = Math.min(width, height) >= (isDense ? 24 : ${leastTarget}) - 0.01;
      const name = text(target) || target.id || target.getAttribute('aria-label');
      return !isSeen || isInSentence || isBig ? [] : [name + ' ' + width + ' × ' + height];
    });
  })()`);
}

const ofParts = {
  ...account,
  ...accounts,
  ...administration,
  ...board,
  ...bulk,
  ...conflicts,
  ...corrections,
  ...family,
  ...firstLogin,
  ...inspectorFlows,
  ...inspector,
  ...realName,
  ...roster,
  ...storyboard,
};
const rooms = Object.keys({ ...dictionary, ...ofParts }).join('|');
const unfinished = new RegExp(String.raw`\b(?:${rooms})\.[A-Za-z]\w*|\{\w+\}|undefined|\[object|NaN`, 'g');

/** Keys of texts, or places in them, that nothing was put in for. Also in names and descriptions. */
export async function unfinishedTexts(page: Page): Promise<string[]> {
  const text = await page.evaluate<string>(`[document.title, document.body.innerText,
    ...[...document.querySelectorAll('[aria-label], [alt], [title]')].map((element) =>
      element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? element.title)].join('\\n')`);
  // A machine's own words look like keys.
  const names =
    await page.evaluate<string>(`[...document.querySelectorAll('[translate=no], [translate=no] [aria-label], code, option, [data-state], [data-dense]')]
    .map((element) => element.textContent + ' ' + (element.getAttribute('aria-label') ?? '')).join('\\n')`);
  return (text.match(unfinished) ?? []).filter((key) => !names.includes(key));
}

/** All of the above together. */
export async function findingsOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const look of [axeFindings, smallTargets, wideParts, unfinishedTexts]) found.push(...(await look(page)));
  return found;
}

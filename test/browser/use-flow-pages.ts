import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { findAccount } from '../../server/accounts/find-account.js';
import type { InventedStudent } from '../support/invented-students.js';
import { lookOver } from '../support/look-over.js';
import { staffPeople, type StaffPerson } from '../support/staff-people.js';
import type { Windows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

export const flowsPath = '/inspector/flows';

export const pathOf = (page: Page) => new URL(page.url()).pathname;
/** A state of the chart that is lit. */
export const lit = (page: Page, state: string) =>
  page.locator(`.state.lit:is([data-state="${state}"], :has(> [data-state="${state}"]))`);
export const stateOf = (page: Page) => page.locator('[data-state-value]').first().innerText();

/** What a page must not say of somebody: their name, their number, or most of it. */
export async function saysNothingOf({ page }: Window, who: InventedStudent): Promise<void> {
  const said = await page.evaluate<string>('document.documentElement.outerHTML + location.href');
  for (const secret of [who.name, who.account, who.account.slice(6, 14)]) expect(said).not.toContain(secret);
}

/** A developer before the pages on which flows are looked at. */
export function useFlowPages(windows: Windows) {
  let developer: StaffPerson;
  beforeAll(async () => {
    developer = await staffPeople(windows.portal).person('赵开发', { role: 'developer' });
  });

  const open = (path: string | null) => windows.open({ as: developer.browser, path });

  async function accountOf({ account }: InventedStudent): Promise<string> {
    const { em, personalData } = windows.portal.servers[0]!.composition.services;
    return (await findAccount(em.fork(), personalData, account))!.id;
  }

  return {
    open,
    accountOf,
    async flowOf(who: InventedStudent): Promise<string> {
      const [row] = await windows.portal.query('select id from flow where subject = $1', [await accountOf(who)]);
      return row!['id'];
    },
    /** Looks a page of a flow over once its chart is there. */
    async lookOver(name: string, path: string): Promise<void> {
      const window = await open(path);
      await window.page.locator('.state.lit').first().waitFor();
      await lookOver(window, `inspector-${name}`);
    },
  };
}

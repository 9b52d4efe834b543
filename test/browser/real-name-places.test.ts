import { beforeAll, describe, expect, test } from 'vitest';
import { placeName, places, type Place } from '../../machines/teacher-real-name/places.js';
import { languages, lookOverIn, speak } from '../support/look-over.js';
import { staff } from '../support/real-name.js';
import { answers, useStaffWindows, waysTo } from './use-staff-windows.js';
import { deskSize } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { atNight } from '../support/thorough.js';

const windows = useStaffWindows();
const titles = new Map<string, string>();

/** @param place where a page has the title of another one, since it shows the same place */
async function look(window: Window, name: string, place = name): Promise<void> {
  for (const language of languages) {
    await lookOverIn(language, window, `staff-${name}`);
    titles.set(`${language} ${place}`, await window.page.title());
  }
  await speak(window, 'zh');
  await window.page.setViewportSize(deskSize);
}

describe.runIf(atNight)('every place of the real-name verification (S24, S26, S28, axe)', () => {
  const behindTheScenes: readonly Place[] = [
    'atGovernment',
    ...answers,
    ...(Object.keys(waysTo) as Place[]),
    'contact',
  ];
  let window: Window;
  let id: string;
  beforeAll(async () => {
    const signedIn = await windows.signedIn(staff.nobody.account);
    id = signedIn.id;
    window = await windows.open({ as: signedIn.browser, path: '/real-name' });
    await window.at('UNVERIFIED');
    await window.follows();
  });

  test('each is shown by itself, complete and accessible', { timeout: 300_000 }, async () => {
    for (const place of behindTheScenes) {
      await windows.bring(id, place);
      await window.at(placeName(place));
      expect(await window.page.locator('[aria-current=step]').count(), place).toBe(1);
      if (place.includes('faceScan')) await window.page.locator('svg.code').waitFor();
      await look(window, placeName(place));
    }
    const rest = places.filter((place) => !behindTheScenes.includes(place));
    expect(rest).toEqual(['tiedElsewhere', 'rejected']);
  });

  test(
    'so are those that the platform’s answer or an administrator leads to, and the end',
    { timeout: 300_000 },
    async () => {
      const { world } = windows;
      const administrator = await world.verified(staff.administrator.account);
      const open = async (account: string, there: readonly [string, string]) => {
        const browser = await world.signedIn(account);
        const { realName } = await world.prove(browser, there);
        const opened = await windows.open({ as: browser, path: '/real-name' });
        return { opened, realName };
      };
      const foreign = await open(staff.foreignIdentity.account, staff.foreignIdentity.there);
      await foreign.opened.says('那边登录的是');
      await look(foreign.opened, 'check-identity-named', placeName('noMatchingAccount.checkIdentity'));
      await administrator.settle(foreign.realName.conflict.number, 'REJECTED', { reason: '请带身份证来学校核对' });
      await foreign.opened.at('REJECTED');
      await look(foreign.opened, 'REJECTED');
      await foreign.opened.press('再请管理员看一次');
      await foreign.opened.at('CONTACT');
      await foreign.opened.press('再去一次政务平台');
      await foreign.opened.page.waitForURL((url) => url.origin === world.government.origin);
      await foreign.opened.open('/real-name');
      await foreign.opened.says('正等管理员处理');
      await look(foreign.opened, 'waiting-elsewhere', placeName('atGovernment'));

      const arrived = await open(staff.registered.account, staff.registered.there);
      await arrived.opened.at('ARRIVED');
      await look(arrived.opened, 'ARRIVED');
      await arrived.opened.open('/help');
      await arrived.opened.page.locator('details').first().waitFor();
      await look(arrived.opened, 'help');

      // Whose identity it is in truth does not matter here: it is somebody else's already.
      await world.portal.query(
        `update government_identity set account_id = (select id from account where unified_number = $1)
       where issuer <> 'test' and account_id is null`,
        [staff.bureau.account],
      );
      const tied = await open(staff.ownerOfForeignIdentity.account, staff.ownerOfForeignIdentity.there);
      await tied.opened.at('TIED_ELSEWHERE');
      await look(tied.opened, 'TIED_ELSEWHERE');
      await tied.opened.open(`/real-name/case/${tied.realName.conflict.number}`);
      await tied.opened.at('CASE');
      await look(tied.opened, 'CASE');
    },
  );

  test('each has a title of its own', () => {
    expect(titles.size).toBeGreaterThan(languages.length * behindTheScenes.length);
    expect(new Set(titles.values()).size).toBe(titles.size);
  });
});

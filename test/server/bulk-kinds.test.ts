import { describe, expect, test } from 'vitest';
import { accountOf } from '../support/accounts.js';
import { change, doAll, ended, rehearse } from '../support/bulk-actions.js';
import { useBulkActions } from './use-bulk-actions.js';
import { follow } from '../support/follow-viewer.js';
import { chosenPassword } from '../support/portal.js';

describe('what each action does to its accounts, two servers on one database', () => {
  const bulk = useBulkActions();
  const { another, arrived, eventsOf, fresh, numberOf } = bulk;

  test('staff are locked and unlocked by whoever is above them, and by nobody else', async () => {
    const teacher = await another('teacher', 'A1');
    const peer = await another('schoolAdministrator', 'A1');
    const { action } = await rehearse(bulk.school.browser, {
      kind: 'LOCK',
      accounts: [teacher.id, peer.id, bulk.school.id],
      reason: '离职',
    });
    expect(action).toMatchObject({ willDo: 1, refusals: [{ code: 'NOT_PERMITTED', number: 2 }] });
    const line = async (id: string) => (await accountOf(bulk.school.browser, id)).line;
    expect((await line(teacher.id)).possible).toEqual(['UNLOCK', 'LOCK', 'RESET_PASSWORD']);
    expect((await line(peer.id)).possible).toEqual([]);
    expect((await line(bulk.school.id)).possible).toEqual([]);
    await change(bulk.school.browser, 'run', action.id);
    expect(await ended(bulk.school.browser, action.id)).toMatchObject({ done: 1, failed: 0 });
    expect(await teacher.browser.viewer()).toBeNull();
    expect(await line(teacher.id)).toMatchObject({
      standing: 'LOCKED_BY_ADMINISTRATOR',
      possible: ['UNLOCK', 'RESET_PASSWORD'],
    });
    expect(await peer.browser.viewer()).not.toBeNull();
  });

  test('UNLOCK ends an automatic lock as well', async () => {
    const [id] = (await fresh(1, '140106-02')) as [string];
    await doAll(bulk.county.browser, { kind: 'UNLOCK', accounts: [id] });
    const account = await numberOf(id);
    const student = bulk.portal.browser();
    for (let wrong = 0; wrong < 5; wrong += 1) await student.signIn(account, 'Wrong#1234');
    expect((await student.signIn(account, `xs${account.slice(-8)}`)).issues).toMatchObject([
      { code: 'LOCKED_BY_FAILURES' },
    ]);
    await doAll(bulk.county.browser, { kind: 'UNLOCK', accounts: [id] });
    expect((await student.signIn(account, `xs${account.slice(-8)}`)).__typename).toBe('SignedIn');
  });

  test('UNLOCK of an open account whose own device is locked out ends that', async () => {
    const [id] = (await fresh(1, '140106-02')) as [string];
    const student = await arrived(id);
    await student.ask('mutation { signOut }');
    const account = await numberOf(id);
    for (let wrong = 0; wrong < 5; wrong += 1) await student.signIn(account, 'Wrong#1234');
    expect((await student.signIn(account, chosenPassword)).issues).toMatchObject([{ code: 'LOCKED_BY_FAILURES' }]);
    expect((await accountOf(bulk.county.browser, id)).line.standing).toBe('ARRIVED');
    expect(await doAll(bulk.county.browser, { kind: 'UNLOCK', accounts: [id] })).toMatchObject({
      done: 1,
      wouldRefuse: 0,
    });
    expect((await student.signIn(account, chosenPassword)).__typename).toBe('SignedIn');
    const { action } = await rehearse(bulk.county.browser, { kind: 'UNLOCK', accounts: [id] });
    expect(action).toMatchObject({ willDo: 0, wouldRefuse: 1 });
  });

  test.each(['LOCK', 'RESET_PASSWORD'])(
    'W1: %s ends the sessions and sockets of its accounts within a second, on both servers',
    async (kind) => {
      const [id] = (await fresh(1, '140106-02')) as [string];
      const browsers = [await arrived(id)];
      const second = bulk.portal.browser(1);
      await second.signIn(await numberOf(id), chosenPassword);
      browsers.push(second);
      const overs = browsers.map((browser, server) =>
        follow(bulk.portal, server, browser.cookieHeader(), () => undefined),
      );
      const { action } = await rehearse(bulk.county.browser, { kind, accounts: [id], reason: '核查' });
      await change(bulk.county.browser, 'run', action.id);
      await expect.poll(async () => (await eventsOf(id)).at(-1)!.type).toBe(kind);
      const begun = performance.now();
      await Promise.all(overs);
      expect(performance.now() - begun).toBeLessThan(1_000);
      for (const browser of browsers) expect(await browser.viewer()).toBeNull();
    },
  );
});

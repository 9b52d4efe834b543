import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initialPassword } from '../../machines/rules/national-id.js';
import type { Browser } from '../support/browser.js';
import { follow } from '../support/follow-viewer.js';
import { inParallel } from '../support/in-parallel.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { times } from '../support/thorough.js';

const users = times({ usually: 16, thoroughly: 200 });
const events = times({ usually: 400, thoroughly: 10_000 });

interface Follower {
  readonly id: string;
  readonly account: string;
  readonly browser: Browser;
  readonly seen: (string | null)[];
  readonly ended: Promise<void>;
}

describe('subscriptions, two servers on one database', () => {
  let portal: TestPortal;
  let followers: Follower[];

  beforeAll(async () => {
    portal = await startPortal(2);
    const students = await portal.freshStudents(users);
    followers = await inParallel(users, 4, async (index) => {
      const account = students[index]!;
      await portal.send(account, { type: 'UNLOCK' });
      const browser = portal.browser(index % 2);
      const { viewer } = await browser.signIn(account, initialPassword(account));
      const seen: (string | null)[] = [];
      const ended = follow(portal, (index >> 1) % 2, browser.cookieHeader(), (one) =>
        seen.push((one as { id: string } | null)?.id ?? null),
      ).catch(() => undefined);
      return { id: viewer.id as string, account, browser, seen, ended };
    });
    while (followers.some(({ seen }) => seen.length === 0)) await wait(20);
  });
  afterAll(() => portal.close());

  const publish = (index: number, id: string) => portal.servers[index % 2]!.composition.changes.publish(id);

  test(`G9: ${events} changes of ${users} users: nobody hears of anybody else, and everybody of themselves`, async () => {
    const before = followers.map(({ seen }) => seen.length);
    await inParallel(events, 8, async (index) => {
      publish(index, followers[(index * 7) % users]!.id);
      await wait(1);
    });
    await expect.poll(() => followers.filter(({ seen }, index) => seen.length > before[index]!).length).toBe(users);
    for (const { id, seen } of followers) expect(new Set(seen)).toEqual(new Set([id]));
  });

  test('G9: whose session ends in the middle hears nothing from a second later on', async () => {
    const revoked = followers.filter((_, index) => index % 2 === 0);
    await inParallel(revoked.length, 4, (index) => portal.send(revoked[index]!.account, { type: 'LOCK' }));
    await wait(1_000);
    const before = followers.map(({ seen }) => seen.length);
    await inParallel(Math.ceil(events / 4), 8, async (index) => {
      publish(index, followers[index % users]!.id);
      await wait(1);
    });
    await Promise.all(revoked.map(({ ended }) => ended));
    const kept = followers.filter((one) => !revoked.includes(one));
    await expect
      .poll(() => kept.every(({ seen }) => seen.length > before[followers.findIndex((one) => one.seen === seen)]!))
      .toBe(true);
    for (const [index, { seen }] of followers.entries())
      if (revoked.includes(followers[index]!)) expect(seen.slice(before[index])).toEqual([]);
  });
});

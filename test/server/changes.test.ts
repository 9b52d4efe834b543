import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Changes } from '../../server/flows/changes.js';
import { nameLock } from '../../server/accounts/named-lock.js';
import { Following } from '../../server/accounts/following.js';
import { systemClock } from '../../server/adapters/clock/system-clock.js';
import { newId } from '../../server/database/ids.js';
import type { EntityManager } from '../../server/database/orm.js';
import { PersonalData } from '../../server/database/personal-data.js';
import type { RequestContext } from '../../server/graphql/context.js';
import { lockEnd } from '../../server/graphql/sign-in/lock-end.js';
import { viewerChanges } from '../../server/graphql/viewer/changes.js';
import { testConfig } from '../support/config.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';

const { personalDataKeys, blindIndexKey } = testConfig();
const personalData = new PersonalData(personalDataKeys, blindIndexKey);
const lock = { account: newId(), until: null };

function away(): never {
  throw new Error('the database is away');
}

describe('changes of an account', () => {
  let database: TestDatabase;
  let changes: Changes;

  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  beforeEach(() => {
    // Hears itself alone: what it tells others comes back to it a moment later.
    changes = new Changes(database.url, () => undefined);
  });
  afterEach(() => changes.stop());
  afterAll(() => database.drop());

  /** Whether it comes without anything happening meanwhile. */
  const isThere = (coming: Promise<unknown>): Promise<boolean> =>
    Promise.race([coming.then(() => true), new Promise<false>((resolve) => setImmediate(() => resolve(false)))]);

  test('come once at the beginning, and then when something changes', async () => {
    const heard = changes.of('somebody');
    expect((await heard.next()).done).toBe(false);
    const next = heard.next();
    expect(await isThere(next)).toBe(false);
    changes.publish('somebody else');
    expect(await isThere(next)).toBe(false);
    changes.publish('somebody');
    expect((await next).done).toBe(false);
  });

  test('several at once come as one, also before anybody asks', async () => {
    const heard = changes.of('somebody');
    for (let change = 0; change < 5; change += 1) changes.publish('somebody');
    await heard.next();
    const next = heard.next();
    expect(await isThere(next)).toBe(false);
    for (let change = 0; change < 5; change += 1) changes.publish('somebody');
    expect(await isThere(next)).toBe(true);
    expect(await isThere(heard.next())).toBe(false);
  });

  test('are heard once by the process that made them, and once by another', async () => {
    const other = new Changes(database.url, () => undefined);
    await Promise.all([changes.start(), other.start()]);
    const [here, there] = [changes.of('somebody'), other.of('somebody')];
    await Promise.all([here.next(), there.next()]);
    changes.publish('somebody');
    await Promise.all([here.next(), there.next()]);
    // Whatever the database had to tell of it has been told once something later has.
    const later = changes.of('somebody else');
    await later.next();
    other.publish('somebody else');
    await later.next();
    expect(await Promise.all([isThere(here.next()), isThere(there.next())])).toEqual([false, false]);
    await other.stop();
  });

  test('one that comes while the one before is handled is not missed', async () => {
    const heard = changes.of('somebody');
    await heard.next();
    changes.publish('somebody');
    expect(await isThere(heard.next())).toBe(true);
  });

  test('who begins to listen wakes nobody else', async () => {
    const heard = changes.of('somebody');
    await heard.next();
    const next = heard.next();
    const later = changes.of('somebody');
    await later.next();
    expect(await isThere(next)).toBe(false);
    changes.publish('somebody');
    expect(await Promise.all([isThere(next), isThere(later.next())])).toEqual([true, true]);
  });

  test('`return()` ends the one that is waited for, and all after it, for itself alone', async () => {
    const [heard, other] = [changes.of('somebody'), changes.of('somebody')];
    await Promise.all([heard.next(), other.next()]);
    const [next, others] = [heard.next(), other.next()];
    expect((await heard.return?.())?.done).toBe(true);
    expect((await next).done).toBe(true);
    changes.publish('somebody');
    expect((await heard.next()).done).toBe(true);
    expect((await others).done).toBe(false);
  });

  test.each([
    ['the viewer’s changes', (context: RequestContext) => viewerChanges(context)],
    ['the end of a lock', (context: RequestContext) => lockEnd(context, nameLock(personalData, lock))],
  ])('who follows %s and cannot look is not listened for any more', async (_what, follow) => {
    let heard: AsyncIterableIterator<void> | undefined;
    const context = {
      session: { id: newId(), account: lock.account },
      changes: { of: (account: string) => (heard = changes.of(account)) },
      services: {
        em: { fork: away },
        personalData,
        clock: systemClock,
        following: new Following({ em: { fork: away } as unknown as EntityManager, clock: systemClock }),
      },
    };
    await expect(follow(context as unknown as RequestContext).next()).rejects.toThrow();
    expect(await heard?.next()).toEqual({ done: true, value: undefined });
  });

  test('`return()` before the first one ends it as well', async () => {
    const heard = changes.of('somebody');
    await heard.return?.();
    expect((await heard.next()).done).toBe(true);
  });
});

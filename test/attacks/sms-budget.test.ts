import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueCode } from '../../server/accounts/issue-code.js';
import { newId } from '../../server/database/ids.js';
import { inParallel } from '../support/in-parallel.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { times } from '../support/thorough.js';
import { minute } from '../support/time.js';

const sends = times({ usually: 2_000, thoroughly: 10_000 });
const caps = { SMS_HOURLY_PER_ADDRESS: '50', SMS_HOURLY_PER_SCHOOL: '80', SMS_HOURLY_IN_ALL: '400' };

describe('S6 D2: what is spent on SMS codes is bounded, two servers on one database', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal(2, { ...caps, DEMONSTRATION: 'schools' });
  });
  afterAll(() => portal.close());

  /** One code to a phone, as of an instant; whether it was issued. */
  async function issue(server: number, phone: string, address: string, school: string | null, at: number) {
    const { services } = portal.servers[server % 2]!.composition;
    const spender = { addressHash: services.signer.hash('address', address), school };
    const common = { purpose: 'sign-in', account: null, deviceHash: randomBytes(32), validityMs: 5 * minute } as const;
    return services.em.fork().transactional(async (tx) => {
      const issued = await issueCode(tx, services, { ...common, id: newId(), phone, spender, at });
      return 'challenge' in issued;
    });
  }

  const phoneOf = (index: number) => `139${String(index).padStart(8, '0')}`;
  const hourBegins = Math.floor(Date.now() / 3_600_000 + 10) * 3_600_000;

  test(`${sends} sends to half as many phones from 100 addresses: no more than the budget in all, and it begins anew each hour`, async () => {
    const sent = await inParallel(sends, 16, (index) =>
      issue(
        index,
        phoneOf(index % (sends / 2)),
        `10.0.0.${index % 100}`,
        null,
        hourBegins + Math.floor(index / (sends / 2)) * 2 * minute,
      ),
    );
    expect(sent.filter(Boolean)).toHaveLength(400);
    const later = hourBegins + 60 * minute;
    expect(await issue(0, phoneOf(9_999), '10.0.0.1', null, later - 1)).toBe(false);
    expect(await issue(0, phoneOf(9_999), '10.0.0.1', null, later)).toBe(true);
  });

  test('one address and one school have budgets of their own; others go on', async () => {
    const at = hourBegins + 5 * 60 * minute;
    const ofAddress = await inParallel(80, 16, (index) => issue(index, phoneOf(10_000 + index), '10.9.9.9', null, at));
    expect(ofAddress.filter(Boolean)).toHaveLength(50);
    const school = newId();
    const ofSchool = await inParallel(120, 16, (index) =>
      issue(index, phoneOf(20_000 + index), `10.8.0.${index % 60}`, school, at),
    );
    expect(ofSchool.filter(Boolean)).toHaveLength(80);
    expect(await issue(0, phoneOf(30_000), '10.7.0.1', newId(), at)).toBe(true);
  });
});

import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueCode } from '../../server/accounts/issue-code.js';
import { codeOf } from '../../server/accounts/verification-codes.js';
import { newId } from '../../server/database/ids.js';
import { dumpOf, secretsIn } from '../support/dump.js';
import { chosenPassword, sample, startPortal, type TestPortal } from '../support/portal.js';
import type { Browser } from '../support/browser.js';
import { latestCode, otherThan } from '../support/sms-codes.js';
import { minute } from '../support/time.js';

describe('SMS codes under attack, two servers on one database', () => {
  let portal: TestPortal;
  let browser: Browser;

  beforeAll(async () => {
    portal = await startPortal(2);
    await portal.send(sample.account, { type: 'UNLOCK' });
    browser = portal.browser();
    await browser.signIn(sample.account, sample.initialPassword);
    await browser.step('submitStatus', { name: sample.name, schoolId: await portal.sampleSchool() });
    const change = { oldPassword: sample.initialPassword, newPassword: chosenPassword, confirmation: chosenPassword };
    await browser.step('changePassword', change);
  });
  afterAll(() => portal.close());

  const rightCode = () => latestCode(portal);
  const wrongCode = async () => otherThan(await rightCode());

  test('S2: 100 parallel wrong codes: five are judged; a resend keeps the count', async () => {
    await browser.step('requestPhoneCode', { phone: '13800000040' });
    const wrong = await wrongCode();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => browser.clone().step('bindPhone', { code: wrong })),
    );
    const codes = answers.map(({ issues }) => issues![0]!.code);
    expect(codes.filter((code) => code === 'CODE_WRONG')).toHaveLength(4);
    expect(codes.filter((code) => code === 'CODE_EXHAUSTED')).toHaveLength(96);
    expect((await browser.step('bindPhone', { code: await rightCode() })).issues).toMatchObject([
      { code: 'CODE_EXHAUSTED' },
    ]);
    await portal.moveClock(minute);
    await browser.viewer();
    expect((await browser.step('requestPhoneCode', { phone: '13800000040' })).issues).toMatchObject([
      { code: 'CODE_EXHAUSTED' },
    ]);
    await portal.moveClock(4 * minute);
  });

  test('S2: a resend after two wrong answers leaves three', async () => {
    await browser.viewer();
    expect((await browser.step('requestPhoneCode', { phone: '13800000040' })).__typename).toBe('Transitioned');
    await browser.step('bindPhone', { code: await wrongCode() });
    await browser.step('bindPhone', { code: await wrongCode() });
    expect((await browser.step('requestPhoneCode', { phone: '13800000040' })).issues).toMatchObject([
      { code: 'CODE_TOO_SOON' },
    ]);
    await portal.moveClock(minute);
    await browser.viewer();
    expect((await browser.step('requestPhoneCode', { phone: '13800000040' })).__typename).toBe('Transitioned');
    expect((await browser.step('bindPhone', { code: await wrongCode() })).issues).toMatchObject([
      { code: 'CODE_WRONG', remaining: 2 },
    ]);
  });

  test('S4: a code is of no use for another phone, account or purpose', async () => {
    const forFirstPhone = await rightCode();
    await portal.moveClock(minute);
    await browser.viewer();
    expect((await browser.step('requestPhoneCode', { phone: '13800000041' })).__typename).toBe('Transitioned');
    expect((await browser.step('bindPhone', { code: forFirstPhone })).issues).toMatchObject([{ code: 'CODE_WRONG' }]);

    const right = await rightCode();
    const [own] = await portal.query(
      'select id, account_id, purpose from verification_code order by sent_at desc, id desc limit 1',
    );
    const id = own!['id'];
    const [stranger] = await portal.query('select id from account where id <> $1 limit 1', [own!['account_id']]);
    for (const [column, other] of Object.entries({ account_id: stranger!['id'], purpose: 'sign-in' })) {
      await portal.query(`update verification_code set ${column} = $1 where id = $2`, [other, id]);
      expect((await browser.step('bindPhone', { code: right })).issues, column).toHaveLength(1);
      await portal.query(`update verification_code set ${column} = $1 where id = $2`, [own![column], id]);
    }
    expect((await browser.viewer()).onboarding.step).toBe('PHONE_BINDING');
    await portal.moveClock(5 * minute);
  });

  test("S5: good until the last second of five minutes on the server's clock, and not after it", async () => {
    await browser.viewer();
    expect((await browser.step('requestPhoneCode', { phone: '13800000040' })).__typename).toBe('Transitioned');
    await portal.moveClock(5 * minute + 1_000);
    expect((await browser.step('bindPhone', { code: await rightCode() })).issues).toMatchObject([
      { code: 'CODE_EXPIRED' },
    ]);
    expect((await browser.viewer()).onboarding.acceptedEvents).not.toContain('BIND_PHONE');
  });

  test('S1: neither code nor phone is in any table in clear, as long as it is good', async () => {
    await browser.viewer();
    expect((await browser.step('requestPhoneCode', { phone: '13800000040' })).__typename).toBe('Transitioned');
    const code = await rightCode();
    const tables = await portal.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
    );
    for (const { name } of tables) {
      const rows = await portal.query(`select t::text as row from ${name as string} t`);
      for (const { row } of rows) {
        expect(String(row).includes('13800000040'), name).toBe(false);
        // Six digits can be a part of a hash; a code of its own stands between other characters.
        expect(new RegExp(`(?<![0-9a-f])${code}(?![0-9a-f])`).test(String(row)), name).toBe(false);
      }
    }
  });

  test('S3 S5: 50 parallel right answers in the last second bind once', async () => {
    await portal.moveClock(5 * minute - 5_000);
    await browser.viewer();
    const code = await rightCode();
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => browser.clone().step('bindPhone', { code: spaced })),
    );
    expect(answers.filter(({ __typename }) => __typename === 'Transitioned')).toHaveLength(1);
    expect(await browser.viewer()).toMatchObject({ maskedPhone: '138****0040', onboarding: { step: 'ARRIVED' } });
  });

  test('S1: a dump has none of 50 codes that are good, neither in clear nor as a hash without a key', async () => {
    const { services } = portal.servers[0]!.composition;
    const at = services.clock.now();
    const common = { purpose: 'sign-in', account: null, validityMs: 5 * minute, at } as const;
    for (let index = 0; index < 50; index += 1) {
      const id = newId();
      const spender = { addressHash: randomBytes(32), school: null };
      const phone = `1380001${String(index).padStart(4, '0')}`;
      const asked = { ...common, deviceHash: randomBytes(32), id, phone, spender };
      await services.em.fork().transactional((tx) => issueCode(tx, services, asked));
    }
    const ids = await portal.query('select id from verification_code');
    const codes = ids.map(({ id }) => codeOf(services.signer, id as string));
    expect(codes.length).toBeGreaterThanOrEqual(50);
    const dump = await dumpOf(portal);
    expect(dump).toContain(ids[0]!['id']);
    expect(secretsIn(dump, codes)).toEqual([]);
    const hash = createHash('md5').update(codes[1]!).digest('base64url');
    expect(secretsIn(`${dump}{"code":"${codes[0]}","hash":"${hash}"}`, codes)).toEqual([codes[0], codes[1]]);
  });
});

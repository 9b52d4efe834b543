import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { captchaAnswer } from '../support/config.js';
import { sample, startPortal, type TestPortal } from '../support/portal.js';

describe('captchas under attack, two servers on one database', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal(2);
    await portal.send(sample.account, { type: 'UNLOCK' });
  });
  afterAll(() => portal.close());

  test('A5: a captcha is good once, on one of two servers, for the browser it was made for', async () => {
    const browser = portal.browser();
    const captchaId = await browser.captcha();
    const other = portal.browser(1);
    other.cookies.set('device', browser.cookies.get('device')!);
    const tries = Array.from({ length: 100 }, (_, index) =>
      (index % 2 === 0 ? browser : other).signIn('149999201001019987', 'x', captchaAnswer, captchaId),
    );
    const codes = (await Promise.all(tries)).map(({ issues }) => issues![0]!.code);
    expect(codes.filter((code) => code !== 'CAPTCHA_EXPIRED')).toHaveLength(1);

    const stolen = await browser.captcha();
    const thief = portal.browser();
    await thief.captcha();
    expect((await thief.signIn(sample.account, sample.initialPassword, captchaAnswer, stolen)).issues).toMatchObject([
      { code: 'CAPTCHA_EXPIRED' },
    ]);
    // The theft has burned it for its owner as well.
    expect((await browser.signIn(sample.account, sample.initialPassword, captchaAnswer, stolen)).issues).toMatchObject([
      { code: 'CAPTCHA_EXPIRED' },
    ]);
  });

  test('A5: a wrong answer burns it, and two minutes end it', async () => {
    const browser = portal.browser();
    const captchaId = await browser.captcha();
    expect((await browser.signIn(sample.account, sample.initialPassword, 'WRONG', captchaId)).issues).toMatchObject([
      { code: 'CAPTCHA_WRONG' },
    ]);
    expect(
      (await browser.signIn(sample.account, sample.initialPassword, captchaAnswer, captchaId)).issues,
    ).toMatchObject([{ code: 'CAPTCHA_EXPIRED' }]);
    const late = await browser.captcha();
    await portal.moveClock(2 * 60_000);
    expect((await browser.signIn(sample.account, sample.initialPassword, captchaAnswer, late)).issues).toMatchObject([
      { code: 'CAPTCHA_EXPIRED' },
    ]);
  });

  test.each(['SMS_CODE', 'EVALUATION_SIGN_IN'])('A5: a captcha for %s signs nobody in', async (purpose) => {
    const browser = portal.browser();
    const captchaId = await browser.captcha(purpose);
    const { issues } = await browser.signIn(sample.account, sample.initialPassword, captchaAnswer, captchaId);
    expect(issues).toMatchObject([{ code: 'CAPTCHA_EXPIRED' }]);
  });

  test.each(['', 'x', '00000000-0000-7000-8000-00000000000g'])('the captcha id %j is no fault of ours', async (id) => {
    const browser = portal.browser();
    expect((await browser.signIn(sample.account, 'x', captchaAnswer, id)).issues).toMatchObject([
      { code: 'CAPTCHA_EXPIRED' },
    ]);
  });
});

import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../support/browser.js';
import { sample, startPortal, type TestPortal } from '../support/portal.js';

describe('the proof of work under attack, two servers on one database', () => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await startPortal(2);
    await portal.send(sample.account, { type: 'UNLOCK' });
  });
  afterAll(() => portal.close());

  /** A proof of work, done as a browser does it. */
  async function proof(browser: Browser, purpose = 'SIGN_IN'): Promise<{ id: string; answer: string }> {
    const shown = 'id image puzzle { algorithm nonce salt cost keyLength keyPrefix }';
    const asked = `mutation { requestCaptcha(purpose: ${purpose}, kind: PROOF_OF_WORK) { ${shown} } }`;
    const { id, image, puzzle } = (await browser.ask(asked)).requestCaptcha;
    expect(image).toBeNull();
    const solution = await solveChallenge({ challenge: { parameters: puzzle }, deriveKey });
    return { id, answer: String(solution!.counter) };
  }

  async function trySignIn(browser: Browser, { id, answer }: { id: string; answer: string }): Promise<string> {
    const { issues, __typename } = await browser.signIn(sample.account, sample.initialPassword, answer, id);
    return issues?.[0]?.code ?? __typename;
  }

  test('A5: done work is as good as letters read, and is not cheap to guess', async () => {
    const browser = portal.browser();
    const answers: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const done = await proof(browser);
      answers.push(Number(done.answer));
      expect(await trySignIn(browser, done)).toBe('SignedIn');
    }
    expect(Math.max(...answers)).toBeLessThan(3_000);
    expect(new Set(answers).size).toBeGreaterThan(1);
  });

  test('A5: a wrong number burns it', async () => {
    const browser = portal.browser();
    const done = await proof(browser);
    expect(await trySignIn(browser, { ...done, answer: String(Number(done.answer) + 1) })).toBe('CAPTCHA_WRONG');
    expect(await trySignIn(browser, done)).toBe('CAPTCHA_EXPIRED');
  });

  test('A5: 100 parallel uses on two servers: one is accepted', async () => {
    const browser = portal.browser();
    const done = await proof(browser);
    const other = portal.browser(1);
    other.cookies.set('device', browser.cookies.get('device')!);
    const tries = Array.from({ length: 100 }, (_, index) => trySignIn(index % 2 === 0 ? browser : other, done));
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'SignedIn')).toHaveLength(1);
    expect(codes.filter((code) => code === 'CAPTCHA_EXPIRED')).toHaveLength(99);
  });

  test('A5: work that another browser did is worth nothing, for either of them', async () => {
    const worker = portal.browser();
    const done = await proof(worker);
    const buyer = portal.browser();
    await buyer.captcha();
    expect(await trySignIn(buyer, done)).toBe('CAPTCHA_EXPIRED');
    expect(await trySignIn(worker, done)).toBe('CAPTCHA_EXPIRED');
  });

  test.each(['SMS_CODE', 'EVALUATION_SIGN_IN'])('A5: one for %s signs nobody in and is burned', async (purpose) => {
    const browser = portal.browser();
    const done = await proof(browser, purpose);
    expect(await trySignIn(browser, done)).toBe('CAPTCHA_EXPIRED');
    expect(await portal.query('select 1 from captcha where id = $1', [done.id])).toHaveLength(0);
  });

  test('A5: two minutes end it', async () => {
    const browser = portal.browser();
    const early = await proof(browser);
    // The work takes its time as well, and the longer the busier the machine is.
    await portal.moveClock(2 * 60_000 - 20_000);
    expect(await trySignIn(browser, early)).toBe('SignedIn');
    const late = await proof(browser);
    await portal.moveClock(2 * 60_000);
    expect(await trySignIn(browser, late)).toBe('CAPTCHA_EXPIRED');
  });
});

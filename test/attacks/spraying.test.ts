import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initialPassword } from '../../machines/rules/national-id.js';
import { requestCaptcha } from '../../server/accounts/captchas.js';
import { Cookies } from '../../server/http/cookies.js';
import type { Browser, Issue } from '../support/browser.js';
import { captchaAnswer, unpaintedCaptcha } from '../support/config.js';
import { inParallel } from '../support/in-parallel.js';
import { madeUpNumber } from '../support/made-up-number.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { times } from '../support/thorough.js';

const addresses = times({ usually: 20, thoroughly: 500 });
const sprayed = times({ usually: 160, thoroughly: 20_000 });

describe('derivable passwords sprayed over made-up ID numbers, two servers behind a proxy', () => {
  let portal: TestPortal;
  let students: string[];

  beforeAll(async () => {
    portal = await startPortal(2, { TRUST_PROXY: '1' }, { captchas: unpaintedCaptcha });
    students = await portal.freshStudents(60);
    for (const student of students) await portal.send(student, { type: 'UNLOCK' });
  });
  afterAll(() => portal.close());

  async function signInFrom(
    address: string,
    account: string,
    { browser, password, ...given }: { browser?: Browser; password?: string; captchaId?: string } = {},
  ) {
    const by = browser ?? portal.browser(account.charCodeAt(16) % 2);
    const captchaId = given.captchaId ?? (await by.captcha());
    const input = { account, password: password ?? initialPassword(account), captchaId, captchaAnswer };
    const wanted = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Refused { issues { code field until remaining } } } }`;
    const answer = (await (await by.post(wanted, { input }, { 'x-forwarded-for': address })).json()) as {
      data: { signIn: { __typename: string; issues?: readonly Issue[] } };
    };
    return answer.data.signIn;
  }
  const codeOf = ({ __typename, issues }: Awaited<ReturnType<typeof signInFrom>>) => issues?.[0]?.code ?? __typename;
  const oneByOne = <T>(count: number, one: (index: number) => Promise<T>) => inParallel(count, 1, one);
  const addressOf = (index: number) => `10.1.${Math.floor(index / 250)}.${index % 250}`;

  test(
    `A12: ${sprayed} made-up numbers from ${addresses} addresses: no more than five of an address are judged once fifty were`,
    { timeout: 1_200_000 },
    async () => {
      // Everybody's known browser, from before.
      const [first = '', ...others] = students;
      const known = portal.browser();
      expect(codeOf(await signInFrom('10.9.9.9', first, { browser: known }))).toBe('SignedIn');

      const codes = await inParallel(sprayed, 16, async (index) =>
        codeOf(await signInFrom(addressOf(index % addresses), madeUpNumber(index))),
      );
      const judged = codes.filter((code) => code === 'CREDENTIALS_WRONG').length;
      expect(new Set(codes)).toEqual(new Set(['CREDENTIALS_WRONG', 'RATE_LIMITED']));
      // What was under way at the same moment comes on top.
      expect(judged).toBeLessThanOrEqual(Math.max(100, 5 * addresses) + 16);
      // Who exists is kept out of those addresses like who does not, by the right password as by a wrong one.
      for (const [account, password] of [
        [others[0]!, undefined],
        [others[0]!, 'Wrong#1234'],
        [madeUpNumber(sprayed), undefined],
      ] as const) {
        const { issues } = await signInFrom(addressOf(0), account, { password });
        expect(issues).toMatchObject([{ code: 'RATE_LIMITED', field: null, remaining: null }]);
        expect(
          new Date(issues![0]!.until!).getTime() - portal.servers[0]!.composition.services.clock.now(),
        ).toBeLessThanOrEqual(1_800_000);
      }
      // Whoever has signed in by this browser before does so from anywhere.
      expect(codeOf(await signInFrom(addressOf(0), first, { browser: known }))).toBe('SignedIn');
    },
  );

  test('A12: meanwhile a class of fifty behind one address gets in, ten of them at the second try', async () => {
    const codes = await inParallel(50, 4, async (index) => {
      const account = students[10 + index]!;
      if (index % 5 === 4) await signInFrom('10.7.7.7', account, { password: 'Wrong#1234' });
      return codeOf(await signInFrom('10.7.7.7', account));
    });
    expect(new Set(codes)).toEqual(new Set(['SignedIn']));
  });

  test('A12: whoever signs in again and again by one account has got in once', async () => {
    for (let index = 0; index < 12; index += 1)
      expect(codeOf(await signInFrom('10.6.6.6', students[1]!))).toBe('SignedIn');
    // Five are forgiven, and half an account more.
    const codes = await oneByOne(12, async (index) =>
      codeOf(await signInFrom('10.6.6.6', madeUpNumber(31_000 + index))),
    );
    expect(codes.filter((code) => code === 'CREDENTIALS_WRONG')).toHaveLength(6);
  });

  test('A12: numbers that failed from one address count at the next one as well', async () => {
    const addresses = ['10.5.0.1', '10.5.0.2', '10.5.0.3'];
    for (const address of addresses) {
      const codes = await oneByOne(8, async (index) => codeOf(await signInFrom(address, madeUpNumber(32_000 + index))));
      expect(codes.filter((code) => code === 'CREDENTIALS_WRONG')).toHaveLength(5);
    }
  });

  test('A12: whoever mistypes one password three times has failed at one account', async () => {
    const wrong = { password: 'Wrong#1234' };
    for (let index = 0; index < 3; index += 1)
      expect(codeOf(await signInFrom('10.4.4.4', students[2]!, wrong))).toBe('CREDENTIALS_WRONG');
    const codes = await oneByOne(6, async (index) =>
      codeOf(await signInFrom('10.4.4.4', madeUpNumber(33_000 + index))),
    );
    expect(codes.filter((code) => code === 'CREDENTIALS_WRONG')).toHaveLength(4);
  });

  test('A12 D3: one IPv6 subnet is one address, and 1,000 values of what a client says of itself are none', async () => {
    const said = ['10.4.%.4', '2001:db8:%::1', '%, unknown', '::ffff:10.3.%.3', 'for=%', '10.2.2.2, 10.%.2.2'];
    const browser = portal.browser();
    await browser.captcha();
    const { services } = portal.servers[0]!.composition;
    const device = new Cookies(services.signer, false).read(browser.cookieHeader()).device as string;
    const asked = { kind: 'IMAGE', purpose: 'SIGN_IN', browser: device, at: services.clock.now() } as const;
    const codes = await inParallel(1_000, 8, async (index) => {
      const itself = said[index % said.length]!.replace('%', String(index % 256));
      const proxied = `2001:db8:0:1:${index.toString(16)}::${index.toString(16)}`;
      // Without a request of its own: it is the thousand that counts.
      const { id: captchaId } = await requestCaptcha(services, asked);
      return codeOf(await signInFrom(`${itself}, ${proxied}`, madeUpNumber(34_000 + index), { browser, captchaId }));
    });
    expect(new Set(codes)).toEqual(new Set(['CREDENTIALS_WRONG', 'RATE_LIMITED']));
    expect(codes.filter((code) => code === 'CREDENTIALS_WRONG').length).toBeLessThanOrEqual(5 + 8);
  });

  test('A12: half an hour later an address that sprayed is like any other', async () => {
    await portal.moveClock(30 * 60_000);
    expect(codeOf(await signInFrom(addressOf(0), students[1]!))).toBe('SignedIn');
  });
});

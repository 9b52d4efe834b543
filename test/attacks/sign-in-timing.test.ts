import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestCaptcha } from '../../server/accounts/captchas.js';
import { signIn } from '../../server/accounts/sign-in.js';
import { initialPassword } from '../../machines/rules/national-id.js';
import { listenToStatements } from '../support/asked-statements.js';
import { captchaAnswer, unpaintedCaptcha } from '../support/config.js';
import { inParallel } from '../support/in-parallel.js';
import { madeUpNumber } from '../support/made-up-number.js';
import { chosenPassword, startPortal, type TestPortal } from '../support/portal.js';
import { atNight, times } from '../support/thorough.js';

const signIns = times({ usually: 120, thoroughly: 1_000 });
/** Longer than most things take, and shorter than what the failure that locks does. */
const lockingMs = 200;

describe('what the time of a sign-in tells', () => {
  let portal: TestPortal;
  /** Students with the password that is derived by turns with others who chose one. */
  let students: readonly string[];

  beforeAll(async () => {
    // Nobody is kept out by address: everybody is judged.
    portal = await startPortal(1, { SPRAY_UNKNOWN_IDS: '1000000' }, { captchas: unpaintedCaptcha });
    students = await portal.freshStudents(signIns + 12);
    const { passwords, personalData } = portal.servers[0]!.composition.services;
    const chosen = students.filter((_, index) => index % 2 === 1);
    await portal.query('update account set password_hash = $1 where national_id_index = any($2)', [
      await passwords.hash(chosenPassword),
      chosen.map((account) => personalData.index('national-id', account)),
    ]);
  });
  afterAll(() => portal.close());

  async function timed(account: string, browser = portal.browser()) {
    const captchaId = await browser.captcha();
    const begun = performance.now();
    // An initial password, and not theirs.
    const { issues } = await browser.signIn(account, initialPassword(madeUpNumber(7)), captchaAnswer, captchaId);
    return { took: performance.now() - begun, code: issues![0]!.code };
  }

  test(`A2: ${signIns} students, derived passwords and chosen ones by turns, and as many unknown accounts`, async () => {
    const browser = portal.browser();
    for (let index = 1; index < 10; index += 1) await timed(students.at(-index)!, browser);
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let index = 0; index < signIns; index += 1) {
      const both = [students[index]!, madeUpNumber(index)].map((account, which) => ({ account, which }));
      // Neither is always the one that comes after the other.
      for (const { account, which } of index % 4 < 2 ? both : both.toReversed()) {
        const { took, code } = await timed(account, browser);
        expect(code).toBe('CREDENTIALS_WRONG');
        (which === 0 ? known : unknown).push(took);
      }
    }
    const derived = known.filter((_, index) => index % 2 === 0);
    for (const times of [known, derived]) {
      expect(Math.abs(auc(times, unknown) - 0.5)).toBeLessThanOrEqual(0.05 + chance(times, unknown));
    }
  }, 600_000);

  test('A2: whether an account exists, a sign-in that fails asks the database the same', async () => {
    const { services } = portal.servers[0]!.composition;
    const asked = await listenToStatements(services.em);
    const [derived, chosen] = [students.at(-10)!, students.at(-11)!];
    for (const [unknownIds, code] of [
      [1_000_000, 'CREDENTIALS_WRONG'],
      [1, 'RATE_LIMITED'],
    ] as const) {
      const statements = await Promise.all(
        [derived, chosen, madeUpNumber(code.length + 40_000)].map(async (account) => {
          const at = services.clock.now();
          const device = `device of ${account}`;
          const { id: captchaId } = await requestCaptcha(services, {
            kind: 'IMAGE',
            purpose: 'SIGN_IN',
            browser: device,
            at,
          });
          const attempt = { account, password: 'Wrong#1234', captchaId, captchaAnswer, device, deviceName: null };
          const policy = { ...services, sprayPolicy: { unknownIds, forgiven: 1 } };
          return asked.of(async () => {
            const outcome = await signIn(policy, { ...attempt, address: '127.0.0.1', at });
            expect(outcome).toMatchObject({ ok: false, issue: { code } });
          });
        }),
      );
      expect(statements[0]!.length).toBeGreaterThan(3);
      for (const list of statements) expect(list).toEqual(statements[0]);
    }
    asked.stop();
  });

  test('D3: where no proxy is trusted, nobody comes from elsewhere by saying so', async () => {
    const scopes = `select distinct scope from sign_in_attempt where scope like 'address %'`;
    const before = await portal.query(scopes);
    await inParallel(30, 4, async (index) => {
      const browser = portal.browser();
      const input = {
        account: madeUpNumber(60_000 + index),
        password: 'Wrong#1234',
        captchaId: await browser.captcha(),
      };
      const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
      await browser.post(query, { input: { ...input, captchaAnswer } }, { 'x-forwarded-for': `10.8.8.${index}` });
    });
    expect(before).toHaveLength(1);
    expect(await portal.query(scopes)).toEqual(before);
  });

  test('A2: the failure that locks takes its time, whether there is anything to lock', async () => {
    const accounts = [students.at(-1)!, students.at(-2)!, madeUpNumber(50_000), madeUpNumber(50_001)];
    await Promise.all(
      accounts.map(async (account) => {
        let last = await timed(account);
        while (last.code === 'CREDENTIALS_WRONG') last = await timed(account);
        expect(last.code).toBe('LOCKED_BY_FAILURES');
        expect(last.took).toBeGreaterThan(lockingMs);
        // From then on there is nothing to be done.
        expect((await timed(account)).code).toBe('LOCKED_BY_FAILURES');
      }),
    );
  });
});

/** How often a time of the one is longer than a time of the other: one half where they tell nothing. */
function auc(one: readonly number[], other: readonly number[]): number {
  const longer = one.map((a) => other.filter((b) => b < a).length + other.filter((b) => b === a).length / 2);
  return longer.reduce((sum, number) => sum + number, 0) / (one.length * other.length);
}

/** What chance adds to it where few are compared: three standard deviations. At night the bar is the bar. */
function chance({ length: one }: readonly number[], { length: other }: readonly number[]): number {
  return atNight ? 0 : 3 * Math.sqrt((one + other + 1) / (12 * one * other));
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Argon2Hasher } from '../../server/adapters/password/argon2-hasher.js';
import { BusyError } from '../../server/ports.js';
import { inParallel } from '../support/in-parallel.js';
import { madeUpNumber } from '../support/made-up-number.js';
import { chosenPassword, startPortal, type TestPortal } from '../support/portal.js';
import { times } from '../support/thorough.js';

const settings = { memoryKiB: 1024, timeCost: 2, parallelism: 1 };
const signIns = times({ usually: 40, thoroughly: 500 });

describe('hashing of passwords is bounded', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal(1, {
      ARGON2_CONCURRENCY: '1',
      ARGON2_QUEUE_LIMIT: '20',
      DATABASE_POOL: '40',
      // Nobody is kept out by address: everybody is judged.
      SPRAY_UNKNOWN_IDS: '1000000',
    });
  });
  afterAll(() => portal.close());

  test('D1: of 500 at once as many are hashed as may be, as many wait as may wait, the rest is told at once', async () => {
    const hasher = new Argon2Hasher({ ...settings, concurrency: 2, queueLimit: 30 });
    const stored = await hasher.hash('Taiyuan#82f');
    const outcomes: unknown[] = [];
    await Promise.all(
      Array.from({ length: 500 }, () =>
        hasher
          .verify(stored, 'Taiyuan#82f')
          .catch((error: unknown) => error)
          .then((outcome) => outcomes.push(outcome)),
      ),
    );
    // In the order in which they came.
    expect(outcomes.slice(0, 468).every((outcome) => outcome instanceof BusyError)).toBe(true);
    expect(outcomes.slice(468)).toEqual(Array(32).fill(true));
    // All places are free again.
    expect(await Promise.all(Array.from({ length: 32 }, () => hasher.verify(stored, 'x')))).toEqual(
      Array(32).fill(false),
    );
  });

  test('D1: several in one turn are done before whoever came after them', async () => {
    const hasher = new Argon2Hasher({ ...settings, concurrency: 1, queueLimit: 2 });
    const stored = await hasher.hash('Taiyuan#82f');
    const done: string[] = [];
    const first = hasher.verify(stored, 'x').then(() => done.push('first'));
    const both = hasher
      .inOneTurn(async (hashing) => (await hashing.verify(stored, 'Taiyuan#82f')) && hashing.hash('Taiyuan#82g'))
      .then(() => done.push('both'));
    const last = hasher.verify(stored, 'x').then(() => done.push('last'));
    await expect(hasher.inOneTurn(async () => 'one too many')).rejects.toThrow(BusyError);
    await Promise.all([first, both, last]);
    expect(done).toEqual(['first', 'both', 'last']);
    // Also where the work fails, the turn ends.
    await expect(hasher.inOneTurn(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(hasher.load).toEqual({ running: 0, waiting: 0 });
  });

  test('D1: whoever changes their password waits for one turn', async () => {
    const [account] = await portal.freshStudents(1);
    const browser = portal.browser();
    await portal.arrive(account!, browser);
    const { passwords } = portal.servers[0]!.composition.services;
    const inOneTurn = passwords.inOneTurn.bind(passwords);
    let turns = 0;
    passwords.inOneTurn = (work) => {
      turns += 1;
      return inOneTurn(work);
    };
    const changed = await browser.step('changePassword', {
      oldPassword: chosenPassword,
      newPassword: 'Taiyuan#82g',
      confirmation: 'Taiyuan#82g',
    });
    passwords.inOneTurn = inOneTurn;
    expect(changed.issues ?? []).toEqual([]);
    expect(turns).toBe(1);
    expect((await portal.browser().signIn(account!, 'Taiyuan#82g')).issues ?? []).toEqual([]);
  });

  test(`D1: ${signIns} sign-ins at once are judged or told to come again; who only looks is answered meanwhile`, async () => {
    const browsers = Array.from({ length: signIns }, () => portal.browser());
    const captchas = await inParallel(signIns, 8, (index) => browsers[index]!.captcha());
    const over = new AbortController();
    const waits: number[] = [];
    const looks = (async () => {
      while (!over.signal.aborted) {
        const begun = performance.now();
        expect((await fetch(`${browsers[0]!.address}/health`)).status).toBe(200);
        waits.push(performance.now() - begun);
      }
    })();
    const codes = await Promise.all(
      browsers.map(async (browser, index) => {
        const { issues } = await browser.signIn(madeUpNumber(index), 'Wrong#1234', undefined, captchas[index]);
        return issues![0]!.code;
      }),
    );
    over.abort();
    await looks;
    expect(codes).toContain('CREDENTIALS_WRONG');
    expect(codes.filter((code) => !['CREDENTIALS_WRONG', 'BUSY'].includes(code))).toEqual([]);
    const sorted = waits.toSorted((one, other) => one - other);
    expect(sorted[Math.floor(sorted.length * 0.99)]).toBeLessThan(times({ usually: 2_000, thoroughly: 100 }));
  });
});

import { setTimeout as delay } from 'node:timers/promises';
import { hash, verify } from '@node-rs/argon2';
import { parse } from 'graphql';
import pg from 'pg';
import { signIn } from '../server/accounts/sign-in.js';
import { Captcha } from '../server/database/entities/captcha.js';
import { Account } from '../server/database/entities/account.js';
import { newId } from '../server/database/ids.js';
import { initialPassword } from '../machines/rules/national-id.js';
import { answerer } from './support/answers.js';
import type { Bench, Round } from './bar.js';
import { percentile, perSecond, repeat } from './support/measure.js';
import { startBenchPortal, type BenchPortal } from './support/portal.js';
import { unlock } from './support/unlock.js';

const rounds = 5;
const pool = 10;
const concurrency = 8;
const perRound = 96;
const parameters = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Meanwhile others ask, in both halves of a round: so many a second. */
const askedPerSecond = 20;
const mostMs = 50;
const viewer = parse(
  '{ viewer { id name schoolName className maskedPhone onboarding { revision step acceptedEvents } } }',
);

export const bench: Bench = async () => {
  const portal = await startBenchPortal(pool);
  const database = new pg.Pool({ connectionString: portal.databaseUrl, max: 1 });
  try {
    const { rows: found } = await database.query<{ subject: string }>('select subject from flow order by subject');
    const subjects = found.map(({ subject }) => subject).slice(0, (rounds + 1) * perRound);
    await unlock(database, subjects);
    const actor = found.at(-1)?.subject ?? '';
    const answer = answerer(portal.composition.services);
    const ask = () => answer({ name: 'viewer', actor, document: viewer, variables: {} });
    const results = await repeat(rounds, () => round(portal, subjects, ask));
    return [
      { name: 'sign-ins / bare argon2 verifications', bar: 0.95, results },
      {
        name: `${mostMs} ms / p99 of other queries meanwhile`,
        bar: 1,
        unit: ' ms',
        results: [
          {
            ours: mostMs,
            limit: percentile(
              0.99,
              results.flatMap(({ waits }) => waits),
            ),
          },
        ],
      },
    ];
  } finally {
    await database.end();
    await portal.close();
  }
};

interface SignInsRound extends Round {
  /** Of those who asked while others signed in, in milliseconds. */
  readonly waits: readonly number[];
}

/** Whole sign-ins per second (captcha, limit, password, flow, session) and bare argon2 verifications at the same parameters. */
async function round(portal: BenchPortal, subjects: string[], ask: () => Promise<unknown>): Promise<SignInsRound> {
  const { services } = portal.composition;
  const { em, personalData, signer, clock } = services;
  const tasks: (() => Promise<void>)[] = [];
  for (const id of subjects.splice(0, perRound)) {
    const account = await em.fork().findOneOrFail(Account, id);
    const nationalId = personalData.open({ table: 'account', column: 'national_id', row: id }, account.nationalId);
    const captchaId = newId();
    const device = newId();
    await em.fork().insert(Captcha, {
      id: captchaId,
      purpose: 'SIGN_IN',
      answerHash: signer.hash('captcha-answer', `${captchaId}\0ABCD`),
      browserHash: signer.hash('captcha-browser', device),
      expiresAt: new Date(clock.now() + 120_000),
    });
    tasks.push(async () => {
      const password = initialPassword(nationalId);
      const outcome = await signIn(services, {
        account: nationalId,
        password,
        captchaId,
        captchaAnswer: 'ABCD',
        device,
        deviceName: null,
        address: '127.0.0.1',
        at: clock.now(),
      });
      if (!outcome.ok) throw new Error(outcome.issue.code);
    });
  }
  const stored = await hash('bare', parameters);
  const bare = Array.from({ length: perRound }, () => async () => void (await verify(stored, 'bare')));
  const [limit] = await whileAsking(ask, () => perSecond(bare, concurrency));
  const [ours, waits] = await whileAsking(ask, () => perSecond(tasks, concurrency));
  return { ours, limit, waits };
}

/** @returns what the work gives, and how long each answer took from when it was due, in milliseconds */
async function whileAsking<T>(ask: () => Promise<unknown>, work: () => Promise<T>): Promise<[T, number[]]> {
  const asked: Promise<number>[] = [];
  const begun = performance.now();
  let isOver = false;
  const asking = (async () => {
    for (;;) {
      const due = begun + ((asked.length + 1) * 1_000) / askedPerSecond;
      await delay(Math.max(0, due - performance.now()));
      if (isOver) return;
      asked.push(ask().then(() => performance.now() - due));
    }
  })();
  const result = await work().finally(() => (isOver = true));
  await asking;
  return [result, await Promise.all(asked)];
}

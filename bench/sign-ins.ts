import { hash, verify } from 'argon2';
import pg from 'pg';
import { signIn } from '../server/accounts/sign-in.js';
import { Captcha } from '../server/database/entities/captcha.js';
import { Account } from '../server/database/entities/account.js';
import { newId } from '../server/database/ids.js';
import { initialPassword } from '../machines/rules/national-id.js';
import type { Bench, Round } from './bar.js';
import { perSecond, repeat } from './measure.js';
import { startBenchPortal, type BenchPortal } from './portal.js';
import { unlock } from './unlock.js';

const rounds = 9;
const pool = 10;
const concurrency = 8;
const perRound = 32;
const parameters = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

export const bench: Bench = async () => {
  const portal = await startBenchPortal(pool);
  const database = new pg.Pool({ connectionString: portal.databaseUrl, max: 1 });
  try {
    const { rows: found } = await database.query<{ subject: string }>('select subject from flow order by subject');
    const subjects = found.map(({ subject }) => subject).slice(0, (rounds + 1) * perRound);
    await unlock(database, subjects);
    const results = await repeat(rounds, () => round(portal, subjects));
    return [{ name: 'sign-ins / bare argon2 verifications', bar: 0.95, results }];
  } finally {
    await database.end();
    await portal.close();
  }
};

/** Whole sign-ins per second (captcha, limit, password, flow, session) and bare argon2 verifications at the same parameters. */
async function round(portal: BenchPortal, subjects: string[]): Promise<Round> {
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
  const limit = await perSecond(bare, concurrency);
  const ours = await perSecond(tasks, concurrency);
  return { ours, limit };
}

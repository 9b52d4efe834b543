import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationId } from '../../server/demonstration/students.js';
import { Browser } from '../support/browser.js';
import { captchaAnswer } from '../support/config.js';
import { times } from '../support/thorough.js';
import { startDyingServer, type DyingServer } from './dying-server.js';

const kills = times({ usually: 1, thoroughly: 40 });
/** A change of a password takes about so many writing statements, those of the queue beside it included. */
const statements = 20;
const momentOf = (kill: number) => `${3 + ((kill * 7 + 6) % statements)} ${kill % 2 === 0 ? 'after' : 'before'}`;
const windowMs = 10 * 60_000;
const [first, second, newest] = ['Taiyuan#82f', 'Datong%93k', 'Linfen&47q'];

describe(`R3: ${kills} times two passwords are changed while the evaluation platform is away and the server dies`, () => {
  let dying: DyingServer;
  let forwardMs = 0;

  beforeAll(async () => {
    // Its clock is where it was.
    dying = await startDyingServer(() => insist(() => dying.server.moveClock(forwardMs)));
    // The platform can be away, and keeps what it was told, in the order in which it took it.
    for (const sql of [
      'create table platform_is_away ()',
      'create table platform_took (place serial, account uuid, hash text)',
      `create function be_away() returns trigger language plpgsql as $$ begin
         if exists (select from platform_is_away) then raise exception 'away'; end if; return new; end $$`,
      `create function take() returns trigger language plpgsql as $$ begin
         insert into platform_took (account, hash) values (new.account_id, new.password_hash); return null; end $$`,
      'create trigger away before insert or update on evaluation_credential for each row execute function be_away()',
      'create trigger take after insert or update on evaluation_credential for each row execute function take()',
    ])
      await query(sql);
  });
  afterAll(() => dying.end());

  const query: DyingServer['query'] = (sql, parameters) => dying.query(sql, parameters);
  const insist: DyingServer['insist'] = (ask) => dying.insist(ask);

  const took = async (account: string): Promise<(string | null)[]> =>
    (await query('select hash from platform_took where account = ? order by place', [account])).map(({ hash }) => hash);

  async function passWindow(): Promise<void> {
    forwardMs += windowMs;
    await insist(() => dying.server.moveClock(windowMs));
  }

  async function signedIn(account: string, password: string): Promise<Browser | null> {
    const browser = new Browser(dying.server.origin, captchaAnswer);
    const { __typename } = await insist(() => browser.signIn(account, password));
    return __typename === 'SignedIn' ? browser : null;
  }

  /** As a person does it whose page says nothing any more: again, from the sign-in, until the new one is good. */
  async function change(account: string, from: string, to: string): Promise<void> {
    for (let browser = await signedIn(account, from); browser !== null; browser = await signedIn(account, from)) {
      const [asked, requestId] = [{ oldPassword: from, newPassword: to, confirmation: to }, randomUUID()];
      const { __typename } = await insist(() => browser!.step('changePassword', asked, requestId));
      if (__typename === 'Transitioned') return;
    }
    expect(await signedIn(account, to)).not.toBeNull();
  }

  async function arrived(account: string): Promise<string> {
    const { id, name, school } = await dying.unlocked(account);
    const browser = (await signedIn(account, `xs${account.slice(-8)}`))!;
    await browser.step('submitStatus', { name, schoolId: school });
    await change(account, `xs${account.slice(-8)}`, first);
    await (await signedIn(account, first))!.step('skipPhone');
    await passWindow();
    await expect.poll(async () => (await took(id)).at(-1) ?? null).not.toBeNull();
    return id;
  }

  test.each(Array.from({ length: kills }, (_, kill) => ({ kill, moment: momentOf(kill) })))(
    'at writing statement $moment: the newest one wins within the window, and no older one ever comes back',
    async ({ kill, moment }) => {
      const account = demonstrationId(300 + kill);
      const id = await arrived(account);
      const hashOf = async () => (await query('select password_hash as hash from account where id = ?', [id]))[0].hash;
      const before = await took(id);
      await query('insert into platform_is_away default values');
      await change(account, first, second);
      // By turns with the second change in the window of the first one, and after it.
      if (kill % 2 === 0) await passWindow();
      const hashes = { second: await hashOf(), newest: '' };
      const deathsBefore = dying.deaths();
      await dying.restart({ DIE_AT: moment });
      await change(account, second, newest);
      hashes.newest = await hashOf();
      await passWindow();
      const owed = `from pgboss.job where name = 'flow-effects' and state <> 'completed' and data->>'subject' = ?
        and data->'effect'->>'type' like '%EvaluationPassword'`;
      const isPublished = `select 1 ${owed} and data->'effect'->>'type' like 'publish%' and (data->>'revision')::int >
        (select max((data->>'revision')::int) ${owed} and data->'effect'->>'type' like 'revoke%')`;
      await expect.poll(async () => (await query(isPublished, [id, id])).length).toBe(1);
      expect(await took(id)).toEqual(before);
      // It is tried again in time, by itself; here at once, and the newest one first or all together.
      const [{ latest }] = await query(`select max(retry_delay_max) as latest ${owed}`, [id]);
      expect(latest * 1_000).toBeLessThan(windowMs);
      const pause = kill % 2 === 0 ? 0.8 : 0;
      await query(
        `with back as (delete from platform_is_away),
           turns as (select id, row_number() over (order by (data->>'revision')::int desc) as turn ${owed})
         update pgboss.job j set state = 'retry', start_after = now() + turns.turn * ${pause} * interval '1 s'
         from turns where j.id = turns.id`,
        [id],
      );
      await expect.poll(() => query(`select state ${owed}`, [id]), { timeout: 20_000 }).toEqual([]);

      const taken = (await took(id)).slice(before.length);
      expect(taken.at(-1)).toBe(hashes.newest);
      expect(taken.filter((hash) => hash !== null && hash !== hashes.newest)).toEqual([]);
      const visit = (password: string) =>
        new Browser(dying.server.origin, captchaAnswer).signInToEvaluation(account, password);
      expect((await visit(second)).issues).toMatchObject([{ code: 'CREDENTIALS_WRONG' }]);
      expect(await visit(newest)).toMatchObject({ __typename: 'EnteredEvaluation' });
      expect(dying.deaths()).toBeGreaterThan(deathsBefore);
    },
  );
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../server/accounts/verification-codes.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { verifyFlows } from '../../server/flows/verify-flows.js';
import { Browser, type Result } from '../support/browser.js';
import { captchaAnswer } from '../support/config.js';
import { chosenPassword } from '../support/portal.js';
import { times } from '../support/thorough.js';
import { startDyingServer, type DyingServer } from './dying-server.js';

const kills = times({ usually: 5, thoroughly: 500 });
/** A student's way takes about so many writing statements, those of the queue beside it included. */
const statements = 60;
/** Over the whole of it from the first few on, and at night every one of them, both ways. */
const momentOf = (kill: number) => `${1 + ((kill * 23) % statements)} ${kill % 2 === 0 ? 'before' : 'after'}`;

describe(`R1 R2: a server that is killed ${kills} times around its writes`, () => {
  let dying: DyingServer;
  beforeAll(async () => {
    dying = await startDyingServer();
  });
  afterAll(() => dying.end());

  test.each(Array.from({ length: kills }, (_, kill) => ({ kill, moment: momentOf(kill) })))(
    'at writing statement $moment: what was acknowledged is kept, and each effect happens once',
    async ({ kill, moment }) => {
      const { server, beside, query, insist } = dying;
      const account = demonstrationId(100 + kill);
      const { id, school, name } = await dying.unlocked(account);
      const phone = `1390000${String(1_000 + kill)}`;
      const browser = new Browser(server.origin, captchaAnswer);
      await dying.restart({ DIE_AT: moment });

      let acknowledged = 0;
      let mustSignInAgain = false;
      const step = async (name: string, fields: Record<string, unknown>) => {
        const [requestId, revision, before] = [randomUUID(), browser.revision, dying.deaths()];
        const result = await insist<Result>(async () => {
          for (;;) {
            browser.revision = revision;
            const answer = await browser.step(name, fields, requestId);
            // The dead one's transaction may take a moment to be given up.
            if (answer.issues?.[0]?.code !== 'BUSY') return answer;
          }
        });
        // It ended the session that asks, and the answer with the next one is lost: the page asks for the new password.
        if (name === 'changePassword' && dying.deaths() > before && result.issues?.[0]?.code === 'SIGN_IN_REQUIRED') {
          mustSignInAgain = true;
          await insist(() => browser.signIn(account, chosenPassword));
          return void (acknowledged = browser.revision);
        }
        expect(result, `${name} ${JSON.stringify(result.issues)}`).toMatchObject({ __typename: 'Transitioned' });
        // Nothing that was answered is ever gone.
        expect(browser.revision).toBeGreaterThan(acknowledged);
        acknowledged = browser.revision;
      };
      const oldPassword = `xs${account.slice(-8)}`;
      await insist(() => browser.signIn(account, oldPassword));
      await step('submitStatus', { name, schoolId: school });
      await step('changePassword', { oldPassword, newPassword: chosenPassword, confirmation: chosenPassword });
      await step('requestPhoneCode', { phone });
      const [challenge] = await query(
        'select id from verification_code where account_id = ? order by sent_at desc limit 1',
        [id],
      );
      await step('bindPhone', { code: codeOf(beside.services.signer, challenge!['id']) });

      // Everything that was owed is done, by whoever lives.
      const owed = `select data->'effect'->>'type' as type, state, retry_count, output->>'name' as failed from pgboss.job where name = 'flow-effects' and state <> 'completed' and data->>'subject' = ?`;
      const stillOwed = async () => {
        // It may have been killed while it did them: the page asks again, and so finds it.
        await insist(() => browser.viewer());
        return query(owed, [id]);
      };
      await expect.poll(stillOwed, { timeout: 20_000 }).toEqual([]);
      const events = await query(
        `select e.event->>'type' as type from flow_event e join flow f on f.id = e.flow_id where f.subject = ? order by e.revision`,
        [id],
      );
      const types = events.map(({ type }) => type as string);
      // A sign-in whose answer was lost is another sign-in; nothing else happens twice.
      expect(types.filter((type, index) => type !== 'SIGN_IN' || types[index - 1] !== 'SIGN_IN')).toEqual([
        'UNLOCK',
        'SIGN_IN',
        'SUBMIT_STATUS',
        'CHANGE_PASSWORD',
        ...(mustSignInAgain ? ['SIGN_IN'] : []),
        'REQUEST_PHONE_CODE',
        'BIND_PHONE',
      ]);
      // A code that has been used is sent to nobody any more.
      const messages = (await beside.inbox.latest()).filter((one) => one.phone === phone);
      expect(messages.length).toBeLessThanOrEqual(1);
      const again = new Browser(server.origin, captchaAnswer);
      expect(await insist(() => again.signIn(account, chosenPassword))).toMatchObject({ __typename: 'SignedIn' });
    },
  );

  test('and all histories hold', async () => {
    // The last statements of a way are those of a queue that may have had nothing to do.
    expect(dying.deaths()).toBeGreaterThanOrEqual(kills * 0.8);
    const told: string[] = [];
    const verified = await verifyFlows(dying.beside.services.em, {}, { differs: ({ id }) => void told.push(id) });
    expect(verified).toMatchObject({ differ: 0 });
    expect(told).toEqual([]);
  });
});

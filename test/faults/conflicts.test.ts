import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../support/browser.js';
import { staff, startRealName, type TestRealName } from '../support/real-name.js';
import { addIdentity } from '../support/staff-people.js';
import { withoutTable } from '../support/without-table.js';

const { foreignIdentity, ownerOfForeignIdentity, idBoundPhoneInUse, idBoundOldPhone } = staff;

describe('conflict cases under races, two servers on one database', () => {
  let world: TestRealName;
  let administrators: Browser[];
  beforeAll(async () => {
    world = await startRealName(2);
    await world.verified(staff.administrator.account);
    administrators = await Promise.all([0, 1].map((server) => world.signedIn(staff.administrator.account, server)));
  });
  afterAll(() => world.close());

  const idOf = async (browser: Browser) => (await browser.viewer()).id as string;
  const audited = async () => (await world.portal.query('select 1 from audit_entry')).length;

  test('R4: ten decisions at once, at both servers: one stands, one audit entry is written, the others are told', async () => {
    const browser = await world.signedIn(foreignIdentity.account);
    const { number } = (await world.prove(browser, foreignIdentity.there)).realName.conflict;
    const { revision } = await administrators[0]!.conflict(number);
    const before = await audited();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        administrators[index % 2]!.settle(number, index % 3 === 0 ? 'REJECTED' : 'TRY_AGAIN', {
          expectedRevision: revision,
        }),
      ),
    );
    expect(answers.filter(({ conflict }) => conflict !== undefined)).toHaveLength(1);
    const codes = new Set(answers.flatMap(({ issues }) => (issues ?? []).map(({ code }: { code: string }) => code)));
    expect([...codes].every((code) => code === 'STALE_REVISION' || code === 'STEP_NOT_OPEN')).toBe(true);
    expect(await audited()).toBe(before + 1);
  });

  test('R5: the same decision ten times runs once and is answered alike', async () => {
    const browser = await world.signedIn(foreignIdentity.account);
    const { number } = (await world.prove(browser, foreignIdentity.there)).realName.conflict;
    const { revision: expectedRevision } = await administrators[0]!.conflict(number);
    const request = { requestId: randomUUID(), expectedRevision, identityConfirmed: true };
    const before = await audited();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => administrators[index % 2]!.settle(number, 'BIND_HERE', request)),
    );
    expect(answers.map(({ conflict }) => conflict?.decision)).toEqual(Array.from({ length: 10 }, () => 'BIND_HERE'));
    expect(await audited()).toBe(before + 1);
    expect((await browser.viewer()).realName.step).toBe('ARRIVED');
  });

  test('R5: a decision whose answer was lost is answered again, and writes nothing again', async () => {
    const browser = await world.signedIn(idBoundPhoneInUse.account);
    await browser.viewer();
    const asking = await browser.step('askForHelp');
    const { number } = asking.viewer.realName.conflict;
    const { revision: expectedRevision } = await administrators[0]!.conflict(number);
    const request = { requestId: randomUUID(), expectedRevision };
    const decided = await administrators[0]!.settle(number, 'TRY_AGAIN', { ...request, reason: '请重新登录' });
    const before = await audited();
    // The server died before it had kept the answer, or the answer was forgotten after a day.
    await world.portal.query('delete from request_claim');
    const again = await administrators[1]!.settle(number, 'REJECTED', { ...request, reason: '另外一个理由' });
    expect(again).toEqual(decided);
    expect(await audited()).toBe(before);
  });

  test('a settlement that fails halfway leaves everything as it was: the identity stays with one account', async () => {
    const owner = await world.signedIn(ownerOfForeignIdentity.account);
    const { number } = (await world.prove(owner, ownerOfForeignIdentity.there)).realName.conflict;
    const tie = () =>
      world.portal.query(
        `select a.unified_number, f.step from government_identity i join account a on a.id = i.account_id
         join flow f on f.subject = a.id where i.issuer <> 'test' order by 1`,
      );
    const before = await tie();
    expect(before).toEqual([{ unified_number: foreignIdentity.account, step: 'ARRIVED' }]);
    await withoutTable(world.portal.url, 'audit_entry', () =>
      expect(administrators[0]!.settle(number, 'BIND_HERE', { identityConfirmed: true })).rejects.toThrow(),
    );
    expect(await tie()).toEqual(before);
    expect((await administrators[0]!.conflict(number)).decision).toBeNull();

    const settled = await administrators[1]!.settle(number, 'BIND_HERE', { identityConfirmed: true });
    expect(settled.conflict.decision).toBe('BIND_HERE');
    expect(await tie()).toEqual([{ unified_number: ownerOfForeignIdentity.account, step: 'ARRIVED' }]);
  });

  test('two settlements that each take from the other’s account do not wait for each other for ever', async () => {
    // 康文远 and 白思源 each hold the identity that the other one's case is about.
    const people = await Promise.all(
      [idBoundPhoneInUse, idBoundOldPhone].map(({ account }) => world.signedIn(account)),
    );
    const ids = await Promise.all(people.map(idOf));
    const { services } = world.portal.servers[0]!.composition;
    const identities = await Promise.all(ids.map(() => addIdentity(services, '某某某', '某某某')));
    for (const [index, id] of ids.entries()) await verify(id, identities[index]!);
    // Both lose theirs, the records say the other one's, and each has a case about what the other one holds.
    const numbers: string[] = [];
    for (const [index, id] of ids.entries())
      await world.portal.sendTo(id, { type: 'UNBIND_IDENTITY', identityId: identities[index]! });
    for (const [index, id] of ids.entries()) await verify(id, identities[1 - index]!);
    for (const [index, id] of ids.entries()) {
      const caseId = randomUUID();
      await world.portal.query(
        `insert into conflict_case (id, account_id, kind, identity_id, opened_at, changed_at) values ($1, $2, 'tiedElsewhere', $3, now(), now())`,
        [caseId, id, identities[index]],
      );
      const [row] = await world.portal.query('select number from conflict_case where id = $1', [caseId]);
      numbers.push(row!['number']);
    }
    // Neither flow waits for a decision, so both are refused: after both locks were taken, in one order.
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        administrators[index % 2]!.settle(numbers[index % 2]!, 'BIND_HERE', { identityConfirmed: true }),
      ),
    );
    for (const { issues } of answers) expect(issues).toMatchObject([{ code: 'STEP_NOT_OPEN' }]);
    const rows = await world.portal.query(`select account_id from government_identity where id = any($1) order by id`, [
      identities,
    ]);
    expect(new Set(rows.map(({ account_id }) => account_id))).toEqual(new Set(ids));
  });

  async function verify(id: string, identityId: string): Promise<void> {
    const attemptId = randomUUID();
    await world.portal.sendTo(id, { type: 'GO_TO_GOVERNMENT', attemptId });
    await world.portal.sendTo(id, { type: 'RETURN', attemptId, answer: { outcome: 'matches', identityId } });
  }
});

describe('A10: a lock is looked at in every step of the real name', () => {
  let world: TestRealName;
  beforeAll(async () => {
    world = await startRealName();
  });
  afterAll(() => world.close());

  test('locked at each of six places: nothing moves, no way out is open, and unlocking leads back', async () => {
    const places: readonly (readonly [string, readonly object[]])[] = [
      ['UNVERIFIED', []],
      ['DUPLICATE_PHONE_WHOSE_PHONE', [{ type: 'SAW_THERE', kind: 'duplicatePhone', attemptId: null }]],
      ['DUPLICATE_ID_SIGN_IN_BY_PASSWORD', [{ type: 'SAW_THERE', kind: 'duplicateId', attemptId: null }]],
      ['NO_MATCHING_ACCOUNT_CHECK_IDENTITY', [{ type: 'SAW_THERE', kind: 'noMatchingAccount', attemptId: null }]],
      ['NO_MATCHING_ACCOUNT_NOT_ONESELF', [{ type: 'IS_NOT_ONESELF' }]],
      ['CONTACT', [{ type: 'ASK_FOR_HELP', caseId: randomUUID() }]],
    ];
    for (const [place, events] of places) {
      const browser = await world.signedIn(idBoundPhoneInUse.account);
      const id = (await browser.viewer()).id;
      for (const event of events) await world.portal.sendTo(id, event as { type: 'IS_NOT_ONESELF' });
      const { realName } = await browser.viewer();
      expect(realName.place).toBe(place);
      await world.portal.sendTo(id, { type: 'LOCK' });
      const steps = [
        'goBack',
        'sawThere',
        'sayNotOneself',
        'sayOneself',
        'chooseWayOut',
        'askForHelp',
        'confirmDeregistration',
      ];
      const fields = { from: place, kind: 'DUPLICATE_ID', way: 'DEREGISTER' };
      for (const step of steps) {
        const wanted = { goBack: ['from'], sawThere: ['kind'], chooseWayOut: ['way'] }[step] ?? [];
        const own = Object.fromEntries(wanted.map((name) => [name, fields[name as keyof typeof fields]]));
        expect((await browser.step(step, own)).issues, `${step} at ${place}`).toMatchObject([
          { code: 'SIGN_IN_REQUIRED' },
        ]);
      }
      expect((await browser.goToGovernment()).issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
      const refused = await world.portal.browser().signIn(idBoundPhoneInUse.account, 'Yanshi#2026');
      expect(refused.issues).toMatchObject([{ code: 'LOCKED_BY_ADMINISTRATOR' }]);
      for (const event of [{ type: 'IS_NOT_ONESELF' }, { type: 'GO_TO_GOVERNMENT', attemptId: randomUUID() }] as const)
        expect((await world.portal.sendTo(id, event)).accepted).toBe(false);
      await world.portal.sendTo(id, { type: 'UNLOCK' });
      const again = await world.signedIn(idBoundPhoneInUse.account);
      expect((await again.viewer()).realName.place).toBe(place);
    }
  });
});

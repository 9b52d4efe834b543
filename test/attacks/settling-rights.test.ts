import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../machines/rules/roles.js';
import type { Untyped } from '../support/browser.js';
import { lockWaits } from '../support/lock-waits.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { assignedTo, type Post } from '../support/staff-posts.js';

describe('the rights of whoever settles a case (G5, G7)', () => {
  let portal: TestPortal;
  let people: StaffPeople;

  beforeAll(async () => {
    portal = await startPortal();
    people = staffPeople(portal);
  });
  afterAll(() => portal.close());

  const at = async (role: Role, place: Post['at']) =>
    people.person('又一个', await assignedTo(portal, { role, at: place }));

  async function another(role: Role, place: Post['at']): Promise<StaffPerson> {
    return people.provedPerson('又一个', await assignedTo(portal, { role, at: place }));
  }

  async function asking(role: Role, place: Post['at']): Promise<StaffPerson & { readonly number: string }> {
    const one = await at(role, place);
    return { ...one, number: await people.asking(one) };
  }

  /** A teacher of A1 and their case; `holder`: who has the identity. */
  async function tied(holder: StaffPerson): Promise<{ readonly number: string; readonly who: StaffPerson }> {
    const who = await at('teacher', 'A1');
    const [row] = await portal.query('select id from government_identity where account_id = $1', [holder.id]);
    return { who, number: await people.conflicting(who, 'tiedElsewhere', row!['id']) };
  }

  test.each([
    ['teacher', 'A2'],
    ['schoolAdministrator', 'A1'],
    ['bureauAdministrator', 'A'],
  ] as const)(
    'the identity of a %s of %s is not taken away by the administrator of another school, but by whoever is above both',
    async (role, place) => {
      const holder = await another(role, place);
      const { number, who } = await tied(holder);
      const school = await another('schoolAdministrator', 'A1');
      const seen = await school.browser.conflict(number);
      expect(seen.possible).toEqual(['TRY_AGAIN', 'REJECTED']);
      // Of people of others no more than who they are, and nothing once it is decided.
      expect(seen.holder.lastSignInAt).toBeNull();
      const refused = await school.browser.settle(number, 'BIND_HERE', { identityConfirmed: true });
      expect(refused.issues).toMatchObject([{ code: 'NOT_PERMITTED' }]);
      expect((await holder.browser.viewer()).realName.step).toBe('ARRIVED');
      const city = await another('bureauAdministrator', 'city');
      expect((await city.browser.conflict(number)).holder.lastSignInAt).not.toBeNull();
      const { conflict } = await city.browser.settle(number, 'BIND_HERE', { identityConfirmed: true });
      expect(conflict.holder).toBeNull();
      expect(conflict.decision).toBe('BIND_HERE');
      expect(await holder.browser.viewer()).toBeNull();
      expect((await who.browser.viewer()).realName.step).toBe('ARRIVED');
    },
  );

  const stops: readonly (readonly [string, (who: StaffPerson) => Promise<unknown>, string])[] = [
    [
      'the role is withdrawn',
      ({ id }) => portal.query('delete from role_assignment where account_id = $1', [id]),
      'NOT_PERMITTED',
    ],
    ['the account is locked', ({ id }) => portal.sendTo(id, { type: 'LOCK' }), 'SIGN_IN_REQUIRED'],
    ['the real name is taken away', (who) => unbind(who), 'SIGN_IN_REQUIRED'],
  ];

  async function unbind({ id }: StaffPerson): Promise<void> {
    const [row] = await portal.query('select id from government_identity where account_id = $1', [id]);
    await portal.sendTo(id, { type: 'UNBIND_IDENTITY', identityId: row!['id'] });
  }

  test.each(stops)('between reading and settling %s: it is not settled', async (_what, stop, code) => {
    const administrator = await another('schoolAdministrator', 'A1');
    const { number } = await asking('teacher', 'A1');
    const { revision } = await administrator.browser.conflict(number);
    await stop(administrator);
    const { issues } = await administrator.browser.settle(number, 'TRY_AGAIN', { expectedRevision: revision });
    expect(issues).toMatchObject([{ code }]);
    expect(await isOpen(number)).toBe(true);
  });

  test.each(stops)('while it is being settled %s: it is not settled', async (_what, stop) => {
    const administrator = await another('schoolAdministrator', 'A1');
    const subject = await asking('teacher', 'A1');
    const { revision } = await administrator.browser.conflict(subject.number);
    // The settlement has looked at the rights and waits for the teacher's flow.
    const client = new pg.Client(portal.url);
    await client.connect();
    await client.query('begin');
    await client.query('select 1 from flow where subject = $1 for update', [subject.id]);
    const settling = administrator.browser.settle(subject.number, 'TRY_AGAIN', { expectedRevision: revision });
    await expect.poll(async () => (await portal.query(lockWaits)).length).toBe(1);
    await stop(administrator);
    await client.query('commit');
    await client.end();
    expect((await settling).issues).toHaveLength(1);
    expect(await isOpen(subject.number)).toBe(true);
  });

  const isOpen = async (number: string) =>
    (await portal.query('select 1 from conflict_case where number = $1 and closed_at is null', [number])).length === 1;

  test('G7: what an input does not have cannot be sent along', async () => {
    const { browser } = await another('schoolAdministrator', 'A1');
    const { number } = await asking('registrar', 'A1');
    const { revision } = await browser.conflict(number);
    const input = {
      requestId: randomUUID(),
      expectedRevision: revision,
      number,
      decision: 'TRY_AGAIN',
      reason: '核对过',
    };
    const extras = `account accountId actor at caseId closedAt decidedBy duties everybody holder id identity identityId
      isOpen possible role roles schoolId session subject`.split(/\s+/);
    const mutation = 'mutation ($input: SettleConflictInput!) { settleConflict(input: $input) { __typename } }';
    const inline = (
      more: string,
    ) => `mutation { settleConflict(input: { requestId: "${randomUUID()}", number: "${number}",
      expectedRevision: ${revision}, decision: TRY_AGAIN, reason: "核对过" ${more} }) { __typename } }`;
    const faultsOf = async (response: Response) => ((await response.json()) as Untyped).errors;
    for (const extra of extras) {
      const sent = await browser.post(mutation, { input: { ...input, [extra]: 'x' } });
      expect(await faultsOf(sent), extra).toHaveLength(1);
      expect((await browser.post(inline(`${extra}: "x"`))).status, extra).toBe(400);
      const asked = `{ conflicts(${extra}: "x") { total } conflict(number: "${number}", ${extra}: "x") { number } }`;
      expect((await browser.post(asked)).status, extra).toBe(400);
    }
    for (const wrong of [
      { number: [number, number] },
      { decision: 'VERIFIED' },
      { requestId: 'x' },
      { identityConfirmed: 'yes' },
    ])
      expect(await faultsOf(await browser.post(mutation, { input: { ...input, ...wrong } }))).toHaveLength(1);
    expect(await isOpen(number)).toBe(true);
    // The very same without anything more is one that settles.
    expect((await browser.post(inline(''))).status).toBe(200);
    expect(await isOpen(number)).toBe(false);
  });
});

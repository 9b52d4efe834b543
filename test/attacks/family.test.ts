import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bindFamilyMember } from '../../server/family/bind-member.js';
import { reportForChild } from '../../server/family/report-for-child.js';
import type { Browser } from '../support/browser.js';
import { everyOperation } from '../support/every-operation.js';
import { bindingStudent, familyMember } from '../support/family.js';
import { follow } from '../support/follow-viewer.js';
import { correctionWorld, type CorrectionWorld } from '../support/corrections.js';
import { chosenPassword } from '../support/portal.js';
import { ask, latestCode, messagesTo, otherThan, rightCode, send, wrongCode } from '../support/sms-codes.js';
import { minute } from '../support/time.js';

describe('family members under attack, two servers on one database', () => {
  let world: CorrectionWorld;
  let phones = 13_700_000_000;
  beforeAll(async () => {
    world = await correctionWorld(2);
  });
  afterAll(() => world.portal.close());

  const newPhone = () => String((phones += 1));
  const arrived = async () => {
    const student = await world.student();
    return { ...student, ...bindingStudent(world.portal, student.browser) };
  };
  const parent = (server = 0) => familyMember(world.portal, world.portal.browser(server));
  const codes = (answers: readonly { issues?: readonly { code: string }[] }[]) =>
    answers.map(({ issues }) => issues?.[0]?.code ?? 'done');
  /** What tells nothing by itself: ids, times. */
  const plain = (value: unknown) =>
    JSON.stringify(value).replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '?');

  test('A1: a phone that nobody bound, one that was, and one that is get the same answers; the message goes to one alone', async () => {
    const [unknown, former, bound] = [newPhone(), newPhone(), newPhone()];
    const student = await arrived();
    await student.end(await student.bound(former));
    await student.bound(bound);
    const told = [];
    for (const phone of [unknown, former, bound]) {
      const somebody = parent();
      const sent = await somebody.send(phone);
      const again = await somebody.send(phone);
      const wrong = wrongCode(world.portal, sent);
      const answers = [sent, again];
      for (let tried = 0; tried < 6; tried += 1) answers.push(await somebody.answer(sent.challengeId, wrong));
      told.push(plain(answers));
    }
    expect(told[0]).toContain('CODE_WRONG');
    expect([told[1], told[2]]).toEqual([told[0], told[0]]);
    const ofFamily = async (phone: string) =>
      (await messagesTo(world.portal, phone)).filter((text) => text.includes('家长登录')).length;
    expect([await ofFamily(unknown), await ofFamily(former)]).toEqual([0, 0]);
    // Even the right digits open nothing for a phone that nobody has bound.
    const stranger = parent();
    await world.portal.moveClock(minute);
    const { challengeId } = await stranger.send(unknown);
    expect(codes([await stranger.answer(challengeId, rightCode(world.portal, { challengeId }))])).toEqual([
      'CODE_EXPIRED',
    ]);
  });

  test('S2, S3: 100 parallel wrong codes: five are judged; 50 parallel right ones: one opens; binding and signing in', async () => {
    const [phone, student] = [newPhone(), await arrived()];
    await student.request(phone);
    const wrong = otherThan(await latestCode(world.portal));
    const binding = await Promise.all(
      Array.from({ length: 100 }, () => bindingStudent(world.portal, student.browser.clone()).bind(wrong)),
    );
    expect(codes(binding).filter((code) => code === 'CODE_WRONG')).toHaveLength(4);
    expect(codes(binding).filter((code) => code === 'CODE_EXHAUSTED')).toHaveLength(96);
    expect(codes([await student.bind(await latestCode(world.portal))])).toEqual(['CODE_EXHAUSTED']);
    await world.portal.moveClock(6 * minute);

    await student.request(phone);
    const right = await latestCode(world.portal);
    const bound = await Promise.all(
      Array.from({ length: 50 }, () => bindingStudent(world.portal, student.browser.clone()).bind(right)),
    );
    expect(codes(bound).filter((code) => code === 'done')).toHaveLength(1);
    expect((await student.family()).members).toHaveLength(1);
    await world.portal.moveClock(minute);

    const mother = parent();
    const { challengeId } = await mother.send(phone);
    const code = rightCode(world.portal, { challengeId });
    const asked = (typed: string, times: number) =>
      Promise.all(
        Array.from({ length: times }, () =>
          familyMember(world.portal, mother.browser.clone()).answer(challengeId, typed),
        ),
      );
    expect(codes(await asked(code, 50)).filter((one) => one === 'done')).toHaveLength(1);
    const sessions = 'select 1 from family_session where phone_index = $1';
    expect(await world.portal.query(sessions, [indexOf(phone)])).toHaveLength(1);
    await world.portal.moveClock(minute);
    const next = await mother.send(phone);
    const guesses = await Promise.all(
      Array.from({ length: 100 }, () =>
        familyMember(world.portal, mother.browser.clone()).answer(next.challengeId, wrongCode(world.portal, next)),
      ),
    );
    expect(codes(guesses).filter((one) => one === 'CODE_WRONG')).toHaveLength(4);
  });

  const indexOf = (phone: string) => world.portal.servers[0]!.composition.services.personalData.index('phone', phone);

  test('S4: a code is of no use for another purpose, student, browser or phone', async () => {
    const [phone, student, other] = [newPhone(), await arrived(), await arrived()];
    // Of a phone that everything is bound to: the student's own, and the mother's.
    await student.bound(phone);
    await student.browser.viewer();
    await student.browser.step('requestPhoneCode', { phone, password: chosenPassword });
    await student.browser.step('bindPhone', { code: await latestCode(world.portal) });
    await world.portal.moveClock(minute);
    const anybody = parent();

    const byPhone = await send(anybody.browser, 'sendSignInCode', { phone });
    const digits = rightCode(world.portal, byPhone);
    expect(codes([await anybody.answer(byPhone.challengeId, digits)])).toEqual(['CODE_EXPIRED']);
    await world.portal.moveClock(minute);
    const byFamily = await anybody.send(phone);
    const ofFamily = rightCode(world.portal, byFamily);
    const asStudent = { challengeId: byFamily.challengeId, code: ofFamily };
    expect(codes([await ask(anybody.browser, 'signInByCode', asStudent)])).toEqual(['CODE_EXPIRED']);
    const recovered = { ...asStudent, newPassword: 'Datong%93k', confirmation: 'Datong%93k' };
    expect(codes([await ask(anybody.browser, 'recoverPassword', recovered)])).toEqual(['CODE_EXPIRED']);
    expect(codes([await parent().answer(byFamily.challengeId, ofFamily)])).toEqual(['CODE_EXPIRED']);
    await world.portal.moveClock(minute);

    const another = newPhone();
    await student.request(another);
    const binding = await latestCode(world.portal);
    await student.browser.viewer();
    expect(codes([await student.browser.step('bindPhone', { code: binding })])).toEqual(['CODE_EXPIRED']);
    expect((await student.browser.viewer()).maskedPhone).toBe(`137****${phone.slice(-4)}`);
    expect(codes([await other.bind(binding)])).toEqual(['CODE_EXPIRED']);
    const [{ id }] = (await world.portal.query(
      'select id from verification_code order by sent_at desc, id desc limit 1',
    )) as [{ id: string }];
    expect(codes([await anybody.answer(id, binding)])).toEqual(['CODE_EXPIRED']);
    await world.portal.moveClock(minute);
    await student.request(newPhone());
    expect(codes([await student.bind(binding)])).toEqual(['CODE_WRONG']);
  });

  test('S6, S7: a session alone asks for no code and ends nothing; one phone gets one a minute, five an hour', async () => {
    const [phone, student] = [newPhone(), await arrived()];
    expect(codes([await student.request(phone, { password: 'Wrong#1234' })])).toEqual(['PASSWORD_WRONG']);
    const member = await student.bound(phone);
    expect(codes([await student.end(member, { password: '' })])).toEqual(['PASSWORD_WRONG']);
    expect((await student.family()).members).toHaveLength(1);
    // Whatever for: the one that bound counts as well.
    for (let sent = 1; sent < 5; sent += 1) {
      expect(codes([await parent().send(phone)])).toEqual(['done']);
      expect(codes([await parent().send(phone)])).toEqual([sent < 4 ? 'CODE_TOO_SOON' : 'RATE_LIMITED']);
      await world.portal.moveClock(minute);
    }
    expect(codes([await parent().send(phone)])).toEqual(['RATE_LIMITED']);
  });

  test('G5: another student’s binding and another parent’s child look like none, whatever is asked of them', async () => {
    const [mine, theirs] = [await arrived(), await arrived()];
    const [own, foreign] = [await mine.bound(newPhone()), await theirs.bound(newPhone())];
    const mother = parent();
    const phone = newPhone();
    const child = await mine.bound(phone);
    await mother.signIn(phone);
    const nothing = randomUUID();
    expect(plain(await mine.end(foreign))).toBe(plain(await mine.end(nothing)));
    expect(plain(await mine.end('nonsense'))).toBe(plain(await mine.end(nothing)));
    expect((await theirs.family()).members).toHaveLength(1);
    const { number, revision } = (await theirs.report()).corrections[0];
    // The father's binding of the same child is not the mother's either.
    for (const id of [foreign, own, nothing, 'nonsense', mine.id]) {
      expect(codes([await mother.report(id)]), id).toEqual(['CHILD_NOT_FOUND']);
      expect(codes([await mother.withdraw(id, { number, revision })]), id).toEqual(['CHILD_NOT_FOUND']);
    }
    expect(plain(await mother.withdraw(child, { number, revision }))).toBe(
      plain(await mother.withdraw(child, { number: '59999999', revision })),
    );
  });

  test('over every operation: a parent’s cookie opens nothing of the portal, a student’s or administrator’s nothing of the family', async () => {
    const [phone, student] = [newPhone(), await arrived()];
    await student.bound(phone);
    const mother = parent();
    await mother.signIn(phone);
    const nobody = world.portal.browser();
    const cookieOf = (browser: Browser, name: string) =>
      [...browser.cookies].find(([key]) => key.endsWith(name))?.[1] ?? '';
    const swapped = world.portal.browser();
    for (const name of ['session', 'evaluation']) swapped.cookies.set(name, cookieOf(mother.browser, 'family'));
    const turned = world.portal.browser();
    turned.cookies.set('family', cookieOf(student.browser, 'session'));
    const answer = async (browser: Browser, query: string) => plain(await (await browser.clone().post(query)).json());
    const operations = everyOperation();
    const ofPortal = operations.filter(({ right }) => right !== 'anyone' && right !== 'family');
    const ofFamily = operations.filter(({ right }) => right === 'family');
    expect(ofPortal.length).toBeGreaterThan(25);
    expect(ofFamily.map(({ name }) => name).sort()).toEqual(['family', 'reportForChild', 'withdrawForChild']);
    for (const { name, query } of ofPortal) {
      const refused = await answer(nobody, query);
      expect(refused, name).toMatch(/SIGN_IN_REQUIRED|:null/);
      expect(await answer(mother.browser, query), name).toBe(refused);
      expect(await answer(swapped, query), name).toBe(refused);
    }
    for (const { name, query } of ofFamily)
      for (const browser of [student.browser, world.administrator.browser, turned])
        expect(await answer(browser, query), name).toBe(await answer(nobody, query));
    expect(await mother.browser.viewer()).toBeNull();
    expect(await mother.browser.visit()).toBeNull();
    // Signing out of one is not signing out of the other.
    await mother.browser.ask('mutation { signOut }');
    expect(await mother.family()).not.toBeNull();
    await mother.signOut();
    expect(await student.browser.viewer()).not.toBeNull();
  });

  test('G8: a parent’s cookie follows nobody’s viewer', async () => {
    const [phone, student] = [newPhone(), await arrived()];
    await student.bound(phone);
    const mother = parent();
    await mother.signIn(phone);
    const seen: unknown[] = [];
    await follow(world.portal, 1, mother.browser.cookieHeader(), (viewer) => seen.push(viewer));
    // The refusal alone.
    expect(seen).toEqual([undefined]);
  });

  test('A10: whoever is locked binds nobody, nor does one who has not arrived; a lock between request and code', async () => {
    const [phone, student] = [newPhone(), await arrived()];
    await student.request(phone);
    const code = await latestCode(world.portal);
    await world.portal.send(student.account, { type: 'LOCK' });
    expect(codes([await student.bind(code)])).toEqual(['SIGN_IN_REQUIRED']);
    expect(codes([await student.request(phone)])).toEqual(['SIGN_IN_REQUIRED']);
    await world.portal.send(student.account, { type: 'UNLOCK' });
    await student.signInAgain();
    expect(codes([await student.bind(code)])).toEqual(['done']);

    const [early] = (await world.portal.freshStudents(1)) as [string];
    const browser = world.portal.browser();
    await world.portal.arriveAtPhone(early, browser);
    const waiting = bindingStudent(world.portal, browser);
    expect((await waiting.family()).mayBind).toBe(false);
    expect(codes([await waiting.request(newPhone())])).toEqual(['STEP_NOT_OPEN']);
  });

  test('A10: sessions that end while the request is under way: the transaction looks at them again', async () => {
    const { services } = world.portal.servers[0]!.composition;
    const [phone, student] = [newPhone(), await arrived()];
    await student.request(phone);
    const at = services.clock.now();
    const session = { id: randomUUID(), account: student.id, isInitial: false };
    const common = { requestId: randomUUID(), at };
    const code = await latestCode(world.portal);
    expect(await bindFamilyMember(services, { ...common, session, code })).toMatchObject([
      { code: 'SIGN_IN_REQUIRED' },
    ]);
    // The code is as good as before, and the try is given back.
    const { members } = (await student.bind(code)).family;
    const ended = { id: randomUUID(), phoneIndex: indexOf(phone) };
    const report = { fields: ['NAME'] as const, text: '姓名写错了', wanted: [], childId: members[0].id };
    const refused = await reportForChild(services, { ...common, requestId: randomUUID(), session: ended, ...report });
    expect(refused).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    expect(await student.all()).toEqual([]);
  });

  test('P1: no phone of the family is in the database in clear', async () => {
    const [phone, student] = [newPhone(), await arrived()];
    await student.bound(phone);
    const mother = parent();
    await mother.signIn(phone);
    const named = `select table_name from information_schema.tables where table_schema = 'public'`;
    const inBytes = Buffer.from(phone).toString('hex');
    for (const { table_name: table } of await world.portal.query(named)) {
      const sql = `select 1 from "${table}" t where t::text like any($1::text[])`;
      expect(await world.portal.query(sql, [[`%${phone}%`, `%${inBytes}%`]]), table).toEqual([]);
    }
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetExpired } from '../../server/accounts/forget-expired.js';
import { bindingStudent, familyMember } from '../support/family.js';
import { correctionWorld, type CorrectionWorld } from '../support/corrections.js';
import { latestCode, messagesTo, rightCode } from '../support/sms-codes.js';
import { hour, minute } from '../support/time.js';

describe('family members, from the binding to the report', () => {
  let world: CorrectionWorld;
  beforeAll(async () => {
    world = await correctionWorld();
  });
  afterAll(() => world.portal.close());

  const arrived = async () => {
    const student = await world.student();
    return { ...student, ...bindingStudent(world.portal, student.browser) };
  };
  const parent = () => familyMember(world.portal, world.portal.browser());

  test('a student binds the mother by the code on her phone; she signs in by SMS and sees the step, and nothing else', async () => {
    const student = await arrived();
    const phone = '13900000001';
    expect(await student.family()).toMatchObject({ members: [], most: 4, mayBind: true, invitation: null });
    const { family } = await student.request(phone);
    expect(family).toMatchObject({ members: [], invitation: { relation: 'MOTHER', maskedPhone: '139****0001' } });
    expect((await messagesTo(world.portal, phone))[0]).toContain('用于把本手机绑定为家长手机');
    const bound = await student.bind(await latestCode(world.portal));
    expect(bound.family).toMatchObject({
      members: [{ relation: 'MOTHER', maskedPhone: '139****0001' }],
      invitation: null,
    });
    await world.portal.moveClock(minute);
    const mother = parent();
    const { challengeId } = await mother.send(phone);
    expect((await messagesTo(world.portal, phone))[0]).toContain('用于家长登录');
    const { family: seen } = await mother.answer(challengeId, rightCode(world.portal, { challengeId }));
    expect(seen).toMatchObject({
      maskedPhone: '139****0001',
      children: [
        { relation: 'MOTHER', step: 'ARRIVED', stepNumber: 5, stepCount: 5, mayReport: true, corrections: [] },
      ],
    });
    const [child] = seen.children;
    const { name, schoolName, className } = await nameOf(student);
    expect(child).toMatchObject({ schoolName, className });
    expect(child.maskedName).toMatch(/^.＊+$/);
    // Not the whole name, no number of the child's, no phone.
    const told = JSON.stringify(seen);
    for (const secret of [name, student.account, student.id, phone]) expect(told).not.toContain(secret);
  });

  const nameOf = async ({ browser }: Pick<Awaited<ReturnType<typeof arrived>>, 'browser'>) =>
    (await browser.ask('{ viewer { name schoolName className } }')).viewer;

  test('she sees the step move: locked, and open again; for a locked child nothing can be reported (trust A10)', async () => {
    const student = await arrived();
    await student.bound('13900000002');
    const mother = parent();
    const { id } = (await mother.signIn('13900000002')).family.children[0];
    const before = (await mother.family()).children[0];
    await world.portal.send(student.account, { type: 'LOCK' });
    const locked = (await mother.family()).children[0];
    expect(locked).toMatchObject({
      step: 'LOCKED',
      stepNumber: null,
      helpTopic: 'locked-by-administrator',
      mayReport: false,
    });
    expect(Date.parse(locked.since)).toBeGreaterThan(Date.parse(before.since));
    expect((await mother.report(id)).issues).toMatchObject([{ code: 'LOCKED_BY_ADMINISTRATOR' }]);
    await world.portal.send(student.account, { type: 'UNLOCK' });
    expect((await mother.family()).children[0]).toMatchObject({ step: 'ARRIVED', mayReport: true });
  });

  test('she reports for the child: student and class teacher see who it was; she takes back her own, not the child’s', async () => {
    const student = await arrived();
    await student.bound('13900000003');
    await student.bound('13900000004', 'FATHER');
    const [mother, father] = [parent(), parent()];
    const { id } = (await mother.signIn('13900000003')).family.children[0];
    const fathers = (await father.signIn('13900000004')).family.children[0].id;
    const reported = await mother.report(id);
    const [open] = reported.family.children[0].corrections;
    expect(open).toMatchObject({ step: 'CLASS_TEACHER_REVIEW', isOwn: true, mayWithdraw: true });
    expect(await student.own()).toMatchObject({
      number: open.number,
      statements: [{ by: 'MOTHER' }],
      mayWithdraw: true,
    });
    expect((await world.teacher.correction(open.number)).statements).toMatchObject([{ by: 'MOTHER' }]);
    expect((await mother.report(id)).issues).toMatchObject([{ code: 'CORRECTION_OPEN' }]);

    expect((await father.family()).children[0].corrections).toMatchObject([{ isOwn: false, mayWithdraw: false }]);
    expect((await father.withdraw(fathers, open)).issues).toMatchObject([{ code: 'CASE_NOT_FOUND' }]);
    expect((await mother.withdraw(id, open)).family.children[0].corrections).toEqual([]);
    expect(await student.own()).toMatchObject({ step: 'WITHDRAWN' });

    const own = (await student.report()).corrections[0];
    expect(own.statements).toMatchObject([{ by: 'STUDENT' }]);
    expect((await mother.withdraw(id, own)).issues).toMatchObject([{ code: 'CASE_NOT_FOUND' }]);
    const [actor] = await world.portal.query(
      `select e.actor_kind, e.actor from flow_event e join flow f on f.id = e.flow_id
       join record_correction c on c.id = f.subject where c.number = $1 order by e.revision limit 1`,
      [open.number],
    );
    expect(actor).toEqual({ actor_kind: 'family', actor: id });
  });

  test('four at once and no more; a phone is bound once; the same request again is the same answer', async () => {
    const student = await arrived();
    for (let index = 1; index <= 4; index += 1) await student.bound(`1390000001${index}`, 'OTHER');
    expect((await student.request('13900000015')).issues).toMatchObject([{ code: 'FAMILY_LIMIT' }]);
    expect((await student.request('13900000011')).issues).toMatchObject([
      { code: 'FAMILY_ALREADY_BOUND', field: 'phone' },
    ]);
    const [first] = (await student.family()).members;
    const requestId = '00000000-0000-4000-8000-00000000000a';
    expect((await student.end(first.id, { requestId })).family.members).toHaveLength(3);
    expect((await student.end(first.id, { requestId })).family.members).toHaveLength(3);
    expect((await student.end(first.id)).issues).toMatchObject([{ code: 'FAMILY_MEMBER_NOT_FOUND' }]);
    // Room again, also for the same phone.
    await student.bound('13900000011', 'FATHER');
    expect((await student.family()).members).toHaveLength(4);
  });

  test('one phone, two children; the end of one binding leaves the other, the end of the last signs out at once (W1)', async () => {
    const phone = '13900000021';
    const [elder, younger] = [await arrived(), await arrived()];
    const elders = await elder.bound(phone, 'FATHER');
    const youngers = await younger.bound(phone, 'FATHER');
    const father = parent();
    expect((await father.signIn(phone)).family.children.map(({ id }: { id: string }) => id)).toEqual([
      elders,
      youngers,
    ]);
    await elder.end(elders);
    expect((await father.family()).children.map(({ id }: { id: string }) => id)).toEqual([youngers]);
    expect((await father.report(elders)).issues).toMatchObject([{ code: 'CHILD_NOT_FOUND' }]);
    await younger.end(youngers);
    expect(await father.family()).toBeNull();
    expect(await world.portal.query('select 1 from family_session where phone_index = $1', [indexOf(phone)])).toEqual(
      [],
    );
    // Bound anew, the old cookie stays what it is: nothing.
    await elder.bound(phone, 'FATHER');
    expect(await father.family()).toBeNull();
  });

  const indexOf = (phone: string) => world.portal.servers[0]!.composition.services.personalData.index('phone', phone);

  test('W1: each sign-in is a new session, signing out ends it; idle it ends after two hours, in any case after twelve', async () => {
    const phone = '13900000031';
    const student = await arrived();
    await student.bound(phone);
    const mother = parent();
    await mother.signIn(phone);
    const earlier = familyMember(world.portal, mother.browser.clone());
    await mother.signIn(phone);
    expect(await earlier.family()).toBeNull();
    expect(await mother.family()).not.toBeNull();
    const left = familyMember(world.portal, mother.browser.clone());
    await mother.signOut();
    expect(await left.family()).toBeNull();

    await mother.signIn(phone);
    for (let passed = 0; passed < 11; passed += 1) {
      await world.portal.moveClock(hour);
      expect(await mother.family()).not.toBeNull();
    }
    await world.portal.moveClock(hour);
    expect(await mother.family()).toBeNull();
    await mother.signIn(phone);
    await world.portal.moveClock(2 * hour);
    expect(await mother.family()).toBeNull();
  });

  test('what never came about is forgotten with its code, what is over after half a year', async () => {
    const { services } = world.portal.servers[0]!.composition;
    const student = await arrived();
    await student.signInAgain();
    const ended = await student.bound('13900000041');
    await student.end(ended);
    await student.request('13900000042');
    const kept = async () =>
      (await world.portal.query('select phone_index from family_member where account_id = $1', [student.id])).length;
    expect(await kept()).toBe(2);
    const now = services.clock.now();
    await forgetExpired(services.em, now + 10 * minute);
    expect(await kept()).toBe(1);
    await forgetExpired(services.em, now + 181 * 24 * hour);
    expect(await kept()).toBe(0);
    expect(rightCode(world.portal, { challengeId: ended })).toMatch(/^\d{6}$/);
  });
});

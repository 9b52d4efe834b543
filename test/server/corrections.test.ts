import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctionWorld, type CorrectionWorld } from '../support/corrections.js';
import { hour } from '../support/time.js';

describe('wrong archive data, from the report to the registry and back', () => {
  let world: CorrectionWorld;
  beforeAll(async () => {
    world = await correctionWorld();
  });
  afterAll(() => world.portal.close());

  test('reported, confirmed, carried, corrected, closed: each hand-over visible, the account has the new name', async () => {
    const student = await world.student();
    const reported = await student.report({ wanted: [{ field: 'NAME', value: '王更正' }] });
    const [first] = reported.corrections;
    expect(first).toMatchObject({
      step: 'CLASS_TEACHER_REVIEW',
      hand: 'CLASS_TEACHER',
      isHandMissing: false,
      mayWithdraw: true,
    });
    const { number } = first;
    expect((await world.teacher.list('MINE')).map((one: { number: string }) => one.number)).toContain(number);
    expect((await world.registrar.list('MINE')).map((one: { number: string }) => one.number)).not.toContain(number);
    expect(await world.registrar.correction(number)).toMatchObject({ step: 'CLASS_TEACHER_REVIEW', possible: [] });

    expect((await world.teacher.decide(number, 'CONFIRM')).correction).toMatchObject({
      step: 'REGISTRAR_REVIEW',
      possible: [],
    });
    expect((await world.registrar.decide(number, 'TAKE_TO_REGISTRY')).correction.step).toBe('AT_REGISTRY');
    await world.eventually(
      async () => (await student.own()).goesOnAt !== null && (await world.stateOf(number)) === 'atRegistry.waiting',
    );
    expect(await student.own()).toMatchObject({ hand: 'REGISTRY', mayWithdraw: false, mayClose: false });
    await world.portal.moveClock(hour);
    await world.eventually(async () => (await student.own()).step === 'CORRECTED');
    const answered = await student.own();
    expect(answered.handOvers.map(({ step }: { step: string }) => step)).toEqual([
      'CLASS_TEACHER_REVIEW',
      'REGISTRAR_REVIEW',
      'AT_REGISTRY',
      'CORRECTED',
    ]);
    expect((await student.browser.viewer()).name).toBe('王更正');
    expect((await student.step('closeCorrection')).corrections[0]).toMatchObject({ step: 'CLOSED', hand: null });
    expect(await world.audited(number)).toEqual(['correction.confirm', 'correction.carry']);
  });

  test('a registry that refuses says why; the student reports again, with more to say, and the registrar records by hand', async () => {
    const student = await world.student();
    const { number } = (await student.report({ wanted: [{ field: 'NAME', value: '拒绝' }] })).corrections[0];
    await world.teacher.decide(number, 'CONFIRM', '户口簿看过了');
    await world.registrar.decide(number, 'TAKE_TO_REGISTRY');
    await world.eventually(async () => (await world.stateOf(number)) === 'atRegistry.waiting');
    await world.portal.moveClock(hour);
    await world.eventually(async () => (await student.own()).step === 'REFUSED');
    const refused = await student.own();
    expect(refused.words.map(({ by }: { by: string }) => by)).toEqual(['CLASS_TEACHER', 'REGISTRY']);
    const again = await student.again({ text: '户口簿复印件已经交给班主任' });
    expect(again.corrections[0]).toMatchObject({ number, step: 'CLASS_TEACHER_REVIEW' });
    expect(again.corrections[0].statements).toHaveLength(2);
    await world.teacher.decide(number, 'CONFIRM');
    await world.registrar.decide(number, 'TAKE_BY_HAND');
    expect(await student.own()).toMatchObject({ step: 'AT_REGISTRY', hand: 'REGISTRAR' });
    const nowhere = await world.registrar.decide(number, 'RECORD_CORRECTED', '', { className: '高一 99 班' });
    expect(nowhere.issues).toMatchObject([{ code: 'CLASS_NOT_FOUND', field: 'className' }]);
    const corrected = { name: '李手工', className: '高一2班' };
    const recorded = await world.registrar.decide(number, 'RECORD_CORRECTED', '', corrected);
    expect(recorded.correction.step).toBe('CORRECTED');
    expect(await student.browser.viewer()).toMatchObject({ name: '李手工', className: '高一 2 班' });
  });

  test('declined by the class teacher, with a reason: said again, it goes to the registrar', async () => {
    const student = await world.student();
    const { number } = (await student.report()).corrections[0];
    expect((await world.teacher.decide(number, 'DECLINE', ' ')).issues).toMatchObject([{ code: 'REASON_REQUIRED' }]);
    await world.teacher.decide(number, 'DECLINE', '与户口簿一致');
    expect(await student.own()).toMatchObject({ step: 'DECLINED', hand: 'STUDENT', mayReportAgain: true });
    expect((await student.again()).corrections[0].step).toBe('REGISTRAR_REVIEW');
  });

  test('a class without a class teacher: at once the registrar’s, and a school without one says so', async () => {
    const student = await world.student({ withoutClassTeacher: true });
    expect((await student.report()).corrections[0]).toMatchObject({ step: 'REGISTRAR_REVIEW', isHandMissing: false });
    await world.portal.query(`update role_assignment set role = 'teacher' where role = 'registrar'`);
    expect(await student.own()).toMatchObject({ isHandMissing: true });
    await world.portal.query(`update role_assignment set role = 'registrar' where account_id = $1`, [
      world.registrar.id,
    ]);
  });

  test('taken by hand by a registrar who is not there any more: the page says so, and the student can withdraw', async () => {
    const student = await world.student();
    const { number } = (await student.report()).corrections[0];
    await world.teacher.decide(number, 'CONFIRM');
    await world.registrar.decide(number, 'TAKE_BY_HAND');
    expect(await student.own()).toMatchObject({ step: 'AT_REGISTRY', isHandMissing: false, mayWithdraw: true });
    await world.portal.query(`update role_assignment set role = 'teacher' where role = 'registrar'`);
    expect(await student.own()).toMatchObject({ step: 'AT_REGISTRY', isHandMissing: true });
    await world.portal.query(`update role_assignment set role = 'registrar' where account_id = $1`, [
      world.registrar.id,
    ]);
    expect((await student.step('withdrawCorrection')).corrections[0]).toMatchObject({ step: 'WITHDRAWN', hand: null });
    expect((await world.registrar.decide(number, 'RECORD_CORRECTED')).issues).toMatchObject([
      { code: 'STEP_NOT_OPEN' },
    ]);
  });

  test('one is open at a time, also when ten are reported at once; what says too little is refused by field', async () => {
    const student = await world.student();
    expect(
      (await student.report({ fields: [], text: '错', wanted: [] })).issues.map(
        ({ field }: { field: string }) => field,
      ),
    ).toEqual(['fields', 'text']);
    const phoned = await student.report({ text: '请打我妈妈的电话 13900010001' });
    expect(phoned.issues).toMatchObject([{ code: 'PERSONAL_NUMBER', field: 'text' }]);
    const inValue = await student.report({ fields: ['NAME'], wanted: [{ field: 'NAME', value: '王 13900010001' }] });
    expect(inValue.issues).toMatchObject([{ code: 'PERSONAL_NUMBER', field: 'NAME' }]);
    const number = '149901200801010012';
    const wanted = [{ field: 'NATIONAL_ID', value: number }];
    expect((await student.report({ fields: ['NATIONAL_ID'], wanted })).issues).toMatchObject([
      { code: 'WANTED_UNSUITABLE' },
    ]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => student.report()));
    expect(answers.filter(({ corrections }) => corrections !== undefined)).toHaveLength(1);
    expect(answers.flatMap(({ issues }) => issues ?? []).every(({ code }) => code === 'CORRECTION_OPEN')).toBe(true);
    await student.step('withdrawCorrection');
    for (let index = 0; index < 4; index += 1) {
      await student.report();
      await student.step('withdrawCorrection');
    }
    expect((await student.report()).issues).toMatchObject([{ code: 'RATE_LIMITED' }]);
  });

  test('a student who moves takes the case along', async () => {
    const student = await world.student();
    const { number } = (await student.report()).corrections[0];
    await world.move(student.id, '140107-01');
    expect(await world.registrar.correction(number)).toBeNull();
    expect(await world.teacher.decide(number, 'CONFIRM')).toMatchObject({ issues: [{ code: 'CASE_NOT_FOUND' }] });
    expect(await world.administrator.correction(number)).toBeNull();
    const rows = await world.portal.query(
      `select 1 from record_correction c join flow f on f.subject = c.id and f.school_id = c.school_id
       join school s on s.id = c.school_id and s.code = '140107-01' where c.number = $1`,
      [number],
    );
    expect(rows).toHaveLength(1);
  });

  test('those who only look see where a case stands, and not what was written', async () => {
    const student = await world.student();
    const { number } = (await student.report({ wanted: [{ field: 'NAME', value: '王更正' }] })).corrections[0];
    expect(await world.administrator.correction(number)).toMatchObject({ statements: null, words: null, possible: [] });
    expect((await world.registrar.correction(number)).statements).toHaveLength(1);
    expect((await world.administrator.list('OPEN')).map((one: { number: string }) => one.number)).toContain(number);
    expect(await world.administrator.list('MINE')).toEqual([]);
    expect((await world.administrator.decide(number, 'CONFIRM')).issues).toMatchObject([{ code: 'NOT_PERMITTED' }]);
  });

  test('trust P1 P5: what was written is nowhere in clear: not in tables, not in history, not in jobs', async () => {
    const canary = '金丝雀一号';
    const student = await world.student();
    const { number } = (await student.report({ text: `${canary}写错了`, wanted: [{ field: 'NAME', value: canary }] }))
      .corrections[0];
    await world.teacher.decide(number, 'CONFIRM', `${canary}核对过`);
    await world.registrar.decide(number, 'TAKE_TO_REGISTRY', `${canary}已提交`);
    await world.eventually(async () => (await world.stateOf(number)) === 'atRegistry.waiting');
    const tables = await world.portal.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
    );
    for (const { name } of tables) {
      const [row] = await world.portal.query(`select string_agg(t::text, ' ') as text from ${name as string} t`);
      const text = String(row!['text'] ?? '');
      expect(text.includes(canary) || text.includes(Buffer.from(canary).toString('hex')), name as string).toBe(false);
    }
  });

  test('a class teacher who says nothing for three days: the registrar has it', async () => {
    const student = await world.student();
    const { number } = (await student.report()).corrections[0];
    expect(
      new Date((await student.own()).goesOnAt).getTime() - new Date((await student.own()).openedAt).getTime(),
    ).toBe(72 * hour);
    await world.portal.moveClock(72 * hour - 60_000);
    await student.signInAgain();
    await world.teacher.signInAgain();
    await world.registrar.signInAgain();
    expect((await student.own()).step).toBe('CLASS_TEACHER_REVIEW');
    await world.portal.moveClock(61_000);
    expect((await student.own()).step).toBe('REGISTRAR_REVIEW');
    expect((await world.teacher.decide(number, 'CONFIRM')).issues).toMatchObject([{ code: 'STEP_NOT_OPEN' }]);
    expect((await world.registrar.decide(number, 'DECLINE', '没有材料')).correction.step).toBe('DECLINED');
  });
});

describe('failed status verifications, decided by the registrar', () => {
  let world: CorrectionWorld;
  beforeAll(async () => {
    world = await correctionWorld();
  });
  afterAll(() => world.portal.close());

  test('confirmed: the student goes on to the password, and it is in the audit trail', async () => {
    const { id, browser, account } = await world.underReview();
    const review = await world.registrar.statusReview(id);
    expect(review).toMatchObject({ tries: 5, isDecidable: true, decision: null });
    expect(review.maskedName).toMatch(/＊/);
    const confirmed = await world.registrar.settleStatus('confirmStatus', id, { reason: '本人，学校选错了' });
    expect(confirmed.review).toMatchObject({ decision: 'CONFIRMED', isDecidable: false });
    expect((await browser.viewer()).onboarding).toMatchObject({ step: 'PASSWORD_CHANGE', statusDecision: 'CONFIRMED' });
    expect(await world.auditedOf(account)).toEqual(['status.confirm']);
    expect((await world.registrar.settleStatus('confirmStatus', id, { reason: '再来一次' })).issues).toMatchObject([
      { code: 'STEP_NOT_OPEN' },
    ]);
  });

  test('confirmed although the student signs in meanwhile', async () => {
    const { id, account } = await world.underReview();
    const { revision: expectedRevision } = await world.registrar.statusReview(id);
    await world.portal.browser().signIn(account, `xs${account.slice(-8)}`);
    expect((await world.registrar.statusReview(id)).revision).toBe(expectedRevision + 1);
    const confirmed = await world.registrar.settleStatus('confirmStatus', id, { reason: '本人', expectedRevision });
    expect(confirmed.review).toMatchObject({ decision: 'CONFIRMED' });
    const late = await world.registrar.settleStatus('confirmStatus', id, { reason: '再来一次', expectedRevision });
    expect(late.issues).toMatchObject([{ code: 'STALE_REVISION' }]);
  });

  test('corrected: a new name, typed anew by the registrar, is what the student’s answer is compared with', async () => {
    const { id, browser } = await world.underReview();
    expect((await world.registrar.settleStatus('correctStatus', id, { reason: '名册写错' })).issues).toMatchObject([
      { code: 'CHANGE_REQUIRED' },
    ]);
    const corrected = await world.registrar.settleStatus('correctStatus', id, { reason: '名册写错', name: '赵改名' });
    expect(corrected.review.decision).toBe('CORRECTED');
    expect((await browser.viewer()).onboarding.statusDecision).toBe('CORRECTED');
    await browser.step('submitStatus', { name: '赵改名', schoolId: await world.portal.sampleSchool() });
    expect((await browser.viewer()).onboarding.step).toBe('PASSWORD_CHANGE');
  });

  test('corrected to another school: the student is that school’s, and the review out of sight', async () => {
    const { id, account, student } = await world.underReview();
    const [school] = await world.portal.query(`select id from school where code = '140107-01'`);
    const nowhere = '00000000-0000-7000-8000-000000000000';
    expect(
      (await world.registrar.settleStatus('correctStatus', id, { reason: '转学了', school: nowhere })).issues,
    ).toMatchObject([{ code: 'SCHOOL_REQUIRED' }]);
    expect(
      (await world.registrar.settleStatus('correctStatus', id, { reason: '转学了', school: school!['id'] })).review,
    ).toBeNull();
    expect(await world.registrar.statusReview(id)).toBeNull();
    expect(await world.auditedOf(account)).toEqual(['status.correct']);
    // Those see who decided whose registrar it was; where the student went is in its details.
    const entries = await world.portal.query('select school_id, details from audit_entry where subject_id = $1', [
      student,
    ]);
    expect(entries).toMatchObject([
      { school_id: await world.portal.sampleSchool(), details: { school: school!['id'] } },
    ]);
  });

  test('a request that comes again after its server died is answered by its own review, and by no other', async () => {
    const { id, student } = await world.underReview();
    const [there] = await world.portal.query(`select id from school where code = '140107-01'`);
    const asked = { requestId: randomUUID(), reason: '转学了', school: there!['id'] };
    const settle = async (review: string) => {
      const settled = await world.registrar.settleStatus('correctStatus', review, asked);
      await world.portal.query('delete from request_claim where request_id = $1', [asked.requestId]);
      return settled;
    };
    const foreign = await world.underReview();
    await world.move(foreign.student, '140107-01');
    expect((await settle(id)).issues).toBeUndefined();
    expect((await settle(id)).issues).toBeUndefined();
    for (const wrong of [foreign.id, randomUUID(), 'no id'])
      expect((await settle(wrong)).issues).toMatchObject([{ code: 'CASE_NOT_FOUND' }]);
    const decided = await world.portal.query('select 1 from audit_entry where subject_id = $1', [student]);
    expect(decided).toHaveLength(1);
  });

  test('a lock is another duty’s business: it stays on, whatever the registrar decides; nobody else decides', async () => {
    const { id, account } = await world.underReview();
    expect(await world.teacher.statusReview(id)).toBeNull();
    expect(await world.administrator.statusReview(id)).toBeNull();
    for (const other of [world.teacher, world.administrator])
      expect((await other.settleStatus('confirmStatus', id, { reason: '是本人' })).issues).toMatchObject([
        { code: 'NOT_PERMITTED' },
      ]);
    await world.portal.send(account, { type: 'LOCK' });
    expect((await world.registrar.settleStatus('confirmStatus', id, { reason: '是本人' })).review.decision).toBe(
      'CONFIRMED',
    );
    const [flow] = await world.portal.query(
      'select standing from flow f join account a on a.id = f.subject where a.national_id_index = $1',
      [world.indexOf(account)],
    );
    expect(flow!['standing']).toBe('LOCKED_BY_ADMINISTRATOR');
  });
});

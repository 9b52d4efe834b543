import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { correctingStaff, correctionWorld, type CorrectionWorld } from '../support/corrections.js';
import { csvFile, rosterRow, rosterTitles } from '../support/roster-files.js';
import { rosterImports as imports } from '../support/roster-imports.js';

const csv = (...rows: string[][]) => csvFile([[...rosterTitles], ...rows]);

describe('what students reported, while rosters move them', () => {
  let world: CorrectionWorld;
  let school: string;
  let student: Awaited<ReturnType<CorrectionWorld['student']>>;
  let number: string;

  beforeAll(async () => {
    world = await correctionWorld();
    school = await world.portal.sampleSchool();
  });
  beforeEach(async () => {
    student = await world.student();
    number = (await student.report()).corrections[0].number;
  });
  afterAll(() => world.portal.close());

  /** Where the case is, its flow, and the student. */
  async function places() {
    const [row] = await world.portal.query(
      `select c.school_id as school, c.school_class_id as class,
         (f.school_id, f.school_class_id) is not distinct from (c.school_id, c.school_class_id) as flow,
         (a.school_id, a.school_class_id) is not distinct from (c.school_id, c.school_class_id) as account
       from record_correction c join flow f on f.subject = c.id join account a on a.id = c.account_id where c.number = $1`,
      [number],
    );
    return row as { school: string | null; class: string | null; flow: boolean; account: boolean };
  }

  test('a class change takes the case to the other class’s teacher, and undoing it brings the case back', async () => {
    const before = await places();
    const row = [student.account, '王小明', '高一', '九十九班'];
    const { id } = await imports.imported(world.administrator.browser, csv(row), { school });
    const after = await places();
    expect(after).toEqual({ school, class: expect.any(String), flow: true, account: true });
    expect(after.class).not.toBe(before.class);
    expect(await world.teacher.correction(number)).toBeNull();
    await imports.undo(world.administrator.browser, id);
    await imports.reaches(world.administrator.browser, id, 'UNDONE');
    expect(await places()).toEqual(before);
    expect((await world.teacher.decide(number, 'CONFIRM')).correction.step).toBe('REGISTRAR_REVIEW');
  });

  test('taken out by one school and in by another, the other’s registrar settles what is carried by hand', async () => {
    await world.teacher.decide(number, 'CONFIRM');
    await world.registrar.decide(number, 'TAKE_BY_HAND');
    const { staff, portal, administrator } = world;
    const elsewhere = await staff.schoolId('140107-01');
    const there = await staff.person('周管理', { role: 'schoolAdministrator', school: elsewhere });
    const theirs = await staff.person('郑学籍', { role: 'registrar', school: elsewhere });
    for (const person of [there, theirs]) await staff.proved(person);
    // Nobody else is taken out.
    const others = `school_id = $1 and kind = 'student' and id <> $2`;
    await portal.query(`update account set school_id = null, school_class_id = null where ${others}`, [
      school,
      student.id,
    ]);
    const whole = csv(rosterRow(290_001));
    const file = { school, isWholeSchool: true };
    const removal = await imports.imported(administrator.browser, whole, file, '学生转学');
    expect(removal).toMatchObject({ remove: 1 });
    expect(await places()).toEqual({ school: null, class: null, flow: true, account: true });
    expect((await world.registrar.list('OPEN')).map((one: { number: string }) => one.number)).not.toContain(number);

    await imports.undo(administrator.browser, removal.id);
    await imports.reaches(administrator.browser, removal.id, 'UNDONE');
    expect(await places()).toEqual({ school, class: expect.any(String), flow: true, account: true });

    await imports.imported(administrator.browser, whole, file, '学生转学');
    await imports.imported(there.browser, csv([student.account, '王小明', '高一', '1 班']), { school: elsewhere });
    expect(await places()).toEqual({ school: elsewhere, class: expect.any(String), flow: true, account: true });
    const settled = await correctingStaff(theirs.browser).decide(number, 'RECORD_CORRECTED', '', { name: '李手工' });
    expect(settled.correction.step).toBe('CORRECTED');
  });
});

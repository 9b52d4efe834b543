import type { CorrectionEvent } from '../../machines/record-correction/events.js';
import type { Assigned } from '../../server/accounts/add-staff.js';
import { findAccount } from '../../server/accounts/find-account.js';
import { placeStudent } from '../../server/accounts/place-student.js';
import { advance } from '../../server/flows/advance.js';
import { fromRegistry } from '../../server/corrections/correction-flow.js';
import { hearRegistry } from '../../server/corrections/hear-registry.js';
import type { StudentRegistry } from '../../server/ports.js';
import { correctingStaff, correctingStudent } from '../support/corrections.js';
import { bringTo, inventedStudent } from '../support/invented-students.js';
import { chosenPassword, type TestPortal } from '../support/portal.js';
import type { StaffPeople } from '../support/staff-people.js';
import { taken, type Cast, type Person } from './cast.js';

/** A registry that is away until the walk says what it does: the built-in one would not wait for the picture. */
export class HeldRegistry implements StudentRegistry {
  answer: 'corrected' | 'refused' | null = null;

  async submitCorrection() {
    return 'unavailable' as const;
  }

  async readAnswer() {
    if (this.answer === 'corrected') return { outcome: 'corrected', record: {} } as const;
    if (this.answer === 'refused') return { outcome: 'refused', reason: '学籍系统里的姓名与户口簿一致。' } as const;
    return { outcome: 'unavailable' } as const;
  }
}

const said = { fields: ['NAME'], text: '姓名的第二个字写错了，户口簿上不是这个字。', wanted: [] };
const declined = '请先带户口簿到教务处核对。';

/** Cases of wrong archive data, as their student sees them; class teacher and registrar do by themselves what they do. */
export async function cases(portal: TestPortal, people: StaffPeople, registry: HeldRegistry): Promise<Cast> {
  const school = await schoolOf(portal, people);
  return {
    machine: 'record-correction',
    sees: 'student',
    usual: () => [],
    // All on the one page; `reporting` is the form for a report, before there is one.
    page: () => '/account/corrections',
    async person(index): Promise<Person> {
      const student = await reportingStudent(portal, school, index);
      const happen = happening(portal, school, student, registry);
      return { ...student, happen: (event) => happen(event as CorrectionEvent) };
    },
  };
}

type School = Awaited<ReturnType<typeof schoolOf>>;
type ReportingStudent = Awaited<ReturnType<typeof reportingStudent>>;

/** A school with a class that has a class teacher and one that has none. */
async function schoolOf(portal: TestPortal, people: StaffPeople) {
  const school = await people.schoolId('140106-01');
  const sql = 'select id from school_class where school_id = $1 order by name';
  const [withTeacher, without] = (await portal.query(sql, [school])).map(({ id }) => id as string);
  const office = async (name: string, assigned: Assigned) => {
    const person = await people.provedPerson(name, assigned);
    return correctingStaff(person.browser);
  };
  return {
    school,
    classes: { withTeacher: withTeacher!, without: without! },
    classTeacher: await office('班主任', { role: 'classTeacher', school, schoolClass: withTeacher! }),
    registrar: await office('学籍员', { role: 'registrar', school }),
  };
}

async function reportingStudent(portal: TestPortal, { school, classes }: School, index: number) {
  const { services } = portal.servers[0]!.composition;
  const student = await inventedStudent(portal, index);
  const browser = await bringTo(portal, student, 'arrived');
  const { id } = (await findAccount(services.em.fork(), services.personalData, student.account))!;
  const own = correctingStudent(browser);
  let subject: string | null = null;
  return {
    ...own,
    account: student.account,
    password: chosenPassword,
    subject: () => subject,
    number: async () => (await own.own()).number as string,
    async reportFrom(schoolClass: keyof typeof classes) {
      const place = { school, schoolClass: classes[schoolClass] };
      await services.em.fork().transactional((tx) => placeStudent(tx, id, place));
      taken(await own.report(said));
      const [row] = await portal.query('select id from record_correction where account_id = $1', [id]);
      subject = row!['id'] as string;
    },
  };
}

function happening(
  portal: TestPortal,
  { classTeacher, registrar }: School,
  { number, reportFrom, step, subject }: ReportingStudent,
  registry: HeldRegistry,
) {
  const { services } = portal.servers[0]!.composition;
  return async (event: CorrectionEvent): Promise<void> => {
    switch (event.type) {
      case 'REPORT':
        return reportFrom(event.hasClassTeacher ? 'withTeacher' : 'without');
      case 'WITHDRAW':
        return taken(await step('withdrawCorrection'));
      case 'CLOSE':
        return taken(await step('closeCorrection'));
      case 'CONFIRM':
        return taken(await classTeacher.decide(await number(), 'CONFIRM'));
      case 'DECLINE': {
        const who = event.by === 'classTeacher' ? classTeacher : registrar;
        return taken(await who.decide(await number(), 'DECLINE', declined));
      }
      case 'TAKE_TO_REGISTRY':
        return taken(await registrar.decide(await number(), event.byHand ? 'TAKE_BY_HAND' : 'TAKE_TO_REGISTRY'));
      case 'REGISTRY_ANSWERED':
        registry.answer = event.answer;
        await hearRegistry(services, subject()!, event.report);
        registry.answer = null;
        return;
      case 'REGISTRY_RECEIVED':
      case 'REGISTRY_FORGOT': {
        const heard = { ...event, at: services.clock.now() };
        return taken(await advance(services.flows, fromRegistry(subject()!, heard)));
      }
      default:
        throw new Error(`nobody has written yet how ${event.type} happens`);
    }
  };
}

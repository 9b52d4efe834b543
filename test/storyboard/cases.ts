import type { CorrectionEvent } from '../../machines/record-correction/events.js';
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
  const school = await people.schoolId('140106-01');
  const sql = 'select id from school_class where school_id = $1 order by name';
  const [withTeacher, without] = (await portal.query(sql, [school])).map(({ id }) => id as string);
  const office = async (
    name: string,
    ...assigned: Parameters<typeof people.person> extends [string, ...infer A] ? A : never
  ) => {
    const person = await people.person(name, ...assigned);
    await people.proved(person);
    return correctingStaff(person.browser);
  };
  const teacher = await office('班主任', { role: 'classTeacher', school, schoolClass: withTeacher });
  const registrar = await office('学籍员', { role: 'registrar', school });
  const { services } = portal.servers[0]!.composition;

  async function person(index: number): Promise<Person> {
    const student = await inventedStudent(portal, index);
    const browser = await bringTo(portal, student, 'arrived');
    const { id } = (await findAccount(services.em.fork(), services.personalData, student.account))!;
    const place = (schoolClass: string | undefined) =>
      services.em.fork().transactional((tx) => placeStudent(tx, id, { school, schoolClass: schoolClass ?? null }));
    const own = correctingStudent(browser);
    let subject: string | null = null;
    const number = async () => (await own.own()).number as string;

    async function happen(event: CorrectionEvent): Promise<void> {
      switch (event.type) {
        case 'REPORT': {
          await place(event.hasClassTeacher ? withTeacher : without);
          taken(await own.report(said));
          subject = (await portal.query('select id from record_correction where account_id = $1', [id]))[0]!['id'];
          return;
        }
        case 'WITHDRAW':
          return taken(await own.step('withdrawCorrection'));
        case 'CLOSE':
          return taken(await own.step('closeCorrection'));
        case 'CONFIRM':
          return taken(await teacher.decide(await number(), 'CONFIRM'));
        case 'DECLINE':
          return taken(
            await (event.by === 'classTeacher' ? teacher : registrar).decide(await number(), 'DECLINE', declined),
          );
        case 'TAKE_TO_REGISTRY':
          return taken(await registrar.decide(await number(), event.byHand ? 'TAKE_BY_HAND' : 'TAKE_TO_REGISTRY'));
        case 'REGISTRY_ANSWERED':
          registry.answer = event.answer;
          await hearRegistry(services, subject!, event.report);
          registry.answer = null;
          return;
        case 'REGISTRY_RECEIVED':
        case 'REGISTRY_FORGOT': {
          const { type, report } = event;
          return taken(
            await advance(services.flows, fromRegistry(subject!, { type, report, at: services.clock.now() })),
          );
        }
        default:
          throw new Error(`nobody has written yet how ${event.type} happens`);
      }
    }

    return {
      browser,
      account: student.account,
      password: chosenPassword,
      subject: () => subject,
      happen: (event) => happen(event as CorrectionEvent),
    };
  }

  return {
    machine: 'record-correction',
    sees: 'student',
    usual: () => [],
    // All on the one page; `reporting` is the form for a report, before there is one.
    page: () => '/account/corrections',
    person,
  };
}

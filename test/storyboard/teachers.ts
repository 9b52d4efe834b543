import { randomUUID } from 'node:crypto';
import type { GovernmentAnswer, TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { addStaff } from '../../server/accounts/add-staff.js';
import { findAccount } from '../../server/accounts/find-account.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import type { Browser } from '../support/browser.js';
import type { TestPortal } from '../support/portal.js';
import { staffPassword } from '../support/real-name.js';
import type { StaffPeople } from '../support/staff-people.js';
import { taken, type Cast } from './cast.js';

const ids = 980_000;
const somebodyElse = { name: '王另一', nationalId: demonstrationId(990_000) };

/** Teachers sign in by themselves; where they stand with the government platform comes through the one door. */
export async function teachers(portal: TestPortal, people: StaffPeople): Promise<Cast> {
  const school = await people.schoolId('140106-01');
  const administrator = await people.provedPerson('李管理', { role: 'schoolAdministrator', school });
  const { services } = portal.servers[0]!.composition;
  return {
    machine: 'teacher-real-name',
    sees: 'staff',
    usual(state) {
      if (state.startsWith('account.')) return [];
      if (state.startsWith('evaluation.')) return ['account.open', 'journey.verified', 'journey.proving.unverified'];
      return ['account.open'];
    },
    page: () => '/',
    async person(index) {
      const [account, name] = [demonstrationId(ids + index), '乔老师'];
      const passwordHash = await services.passwords.hash(staffPassword);
      const assigned = [{ role: 'teacher', school }] as const;
      await addStaff(services, [{ nationalId: account, name, passwordHash, assigned }]);
      const { id } = (await findAccount(services.em.fork(), services.personalData, account))!;
      const browser = portal.browser();
      const teacher = { id, account, name, browser, ...idsOf(people, { name, nationalId: account }) };
      return {
        browser,
        account,
        password: staffPassword,
        subject: () => id,
        happen: (event) => happen(portal, teacher, administrator.browser, event as TeacherEvent),
      };
    },
  };
}

/** What an event of the walk names is invented there; here it is a way, a case and an identity that there are. */
function idsOf(people: StaffPeople, { name, nationalId }: typeof somebodyElse) {
  const [attemptId, caseId] = [randomUUID() as string, randomUUID() as string];
  return {
    attemptId,
    caseId,
    /** Who signed in there. */
    async answer(said: GovernmentAnswer): Promise<GovernmentAnswer> {
      switch (said.outcome) {
        case 'matches':
          return { ...said, identityId: await people.identity(name, nationalId) };
        case 'otherPerson':
        case 'tiedElsewhere':
          return { ...said, caseId, identityId: await people.identity(somebodyElse.name, somebodyElse.nationalId) };
        default:
          return said;
      }
    },
  };
}

type Teacher = { readonly id: string; readonly account: string; readonly browser: Browser } & ReturnType<typeof idsOf>;

async function happen(portal: TestPortal, teacher: Teacher, administrator: Browser, event: TeacherEvent) {
  const { id, account, browser, attemptId, caseId, answer } = teacher;
  const send = async (sent: TeacherEvent) => taken(await portal.sendTo(id, { ...sent }));
  switch (event.type) {
    case 'SIGN_IN':
      return taken(await browser.signIn(account, staffPassword));
    case 'GO_TO_GOVERNMENT':
      return send({ ...event, attemptId });
    case 'RETURN':
      return send({ ...event, attemptId, answer: await answer(event.answer) });
    case 'IS_ONESELF':
    case 'ASK_FOR_HELP':
      return send({ ...event, caseId });
    case 'SETTLE_CONFLICT': {
      const number = (await browser.viewer()).realName.conflict.number;
      const decision = event.settlement.decision === 'tryAgain' ? 'TRY_AGAIN' : event.settlement.decision.toUpperCase();
      return taken(await administrator.settle(number, decision, { reason: '证件与账号不是同一个人，请到学校核对。' }));
    }
    default:
      return send(event);
  }
}

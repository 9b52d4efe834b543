import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import { findAccount } from '../../server/accounts/find-account.js';
import type { Browser } from '../support/browser.js';
import { inventedStudent, type InventedStudent } from '../support/invented-students.js';
import { chosenPassword, type TestPortal } from '../support/portal.js';
import { latestCode } from '../support/sms-codes.js';
import { taken, type Cast } from './cast.js';
import type { Happening } from './ways.js';

/** Students do by themselves what students do; what others do to them comes through the one door. */
export function students(portal: TestPortal): Cast {
  return {
    machine: 'student-onboarding',
    sees: 'student',
    usual(state) {
      if (state.startsWith('account.')) return [];
      if (state.startsWith('evaluation.')) return ['account.open', 'journey.arrived.settled', 'journey.passwordChange'];
      return ['account.open'];
    },
    // The code of another phone is asked for in the personal centre, and typed there.
    page: (state) => (state === 'journey.arrived.codeSent' ? '/account/phone' : '/'),
    async person(index) {
      const student = await inventedStudent(portal, index);
      const browser = portal.browser();
      const { em, personalData } = portal.servers[0]!.composition.services;
      const { id } = (await findAccount(em.fork(), personalData, student.account))!;
      return {
        browser,
        account: student.account,
        password: student.initialPassword,
        subject: () => id,
        happen: (event) => happen(portal, student, browser, event),
      };
    },
  };
}

/** What happens behind the scenes; all else a student does. */
const others = new Set<string>([
  'UNLOCK',
  'LOCK',
  'FAILURE_LIMIT_REACHED',
  'CONFIRM_STATUS',
  'CORRECT_STATUS',
  'RESET_PASSWORD',
] satisfies StudentEvent['type'][]);

async function happen(portal: TestPortal, student: InventedStudent, browser: Browser, happening: Happening) {
  const event = happening as StudentEvent;
  if (others.has(event.type)) return taken(await portal.send(student.account, { ...event }));
  return taken(await act(portal, student, browser, event));
}

async function act(
  portal: TestPortal,
  { account, phone, ...student }: InventedStudent,
  browser: Browser,
  event: StudentEvent,
) {
  const viewer = await browser.viewer();
  const password = viewer?.onboarding.step === 'ARRIVED' ? chosenPassword : student.initialPassword;
  switch (event.type) {
    case 'SIGN_IN':
      return browser.signIn(account, password);
    case 'SUBMIT_STATUS': {
      const name = event.matches ? student.name : '王不是';
      const result = await browser.step('submitStatus', { name, schoolId: student.school.id });
      // That it does not match is what was wanted.
      return event.matches ? result : null;
    }
    case 'CHANGE_PASSWORD': {
      const chosen = { newPassword: chosenPassword, confirmation: chosenPassword };
      return browser.step('changePassword', { oldPassword: password, ...chosen });
    }
    case 'REQUEST_PHONE_CODE':
      return browser.step('requestPhoneCode', { phone, ...(password === chosenPassword ? { password } : {}) });
    case 'BIND_PHONE':
      return browser.step('bindPhone', { code: await latestCode(portal) });
    case 'SKIP_PHONE':
      return browser.step('skipPhone');
    default:
      throw new Error(`nobody has written yet how a student does ${event.type}`);
  }
}

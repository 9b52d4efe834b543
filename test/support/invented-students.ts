import { initialPassword } from '../../machines/rules/national-id.js';
import { findAccount, openColumn } from '../../server/accounts/find-account.js';
import { Bureau } from '../../server/database/entities/bureau.js';
import { School } from '../../server/database/entities/school.js';
import type { EntityManager } from '../../server/database/orm.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import type { Browser } from './browser.js';
import { chosenPassword, type TestPortal } from './portal.js';
import { minute } from './time.js';

/** One of the demonstration's students, with what they know about themselves. */
export interface InventedStudent {
  readonly account: string;
  readonly name: string;
  readonly initialPassword: string;
  /** Nobody's number, and for each student another one: a phone gets so many codes an hour and no more. */
  readonly phone: string;
  readonly school: { readonly id: string; readonly name: string; readonly path: readonly string[] };
}

/** The nth invented student of a portal, from 0. */
export async function inventedStudent(portal: TestPortal, index: number): Promise<InventedStudent> {
  const { em, personalData } = portal.servers[0]!.composition.services;
  const nationalId = demonstrationId(index);
  const account = await findAccount(em.fork(), personalData, nationalId);
  if (account?.school == null) throw new Error(`there is no student ${index}`);
  const school = await em.fork().findOneOrFail(School, account.school);
  return {
    account: nationalId,
    name: openColumn(personalData, account, 'name', account.name),
    initialPassword: initialPassword(nationalId),
    phone: `138${String(index).padStart(4, '0')}0040`,
    school: { id: school.id, name: school.name, path: await pathOf(em, school.bureau) },
  };
}

async function pathOf(em: EntityManager, bureau: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (let code: string | null | undefined = bureau; code != null;) {
    const above: Bureau = await em.fork().findOneOrFail(Bureau, code);
    names.unshift(above.name);
    code = above.parent;
  }
  return names;
}

interface Scope {
  readonly portal: TestPortal;
  readonly student: InventedStudent;
  readonly browser: Browser;
}

export type Place =
  'locked' | 'signIn' | 'status' | 'review' | 'password' | 'phone' | 'codeSent' | 'arrived' | 'synced';

interface Way {
  readonly from: Place | null;
  readonly go: (scope: Scope) => Promise<unknown>;
}

/** Where a student can stand: from which place they come there, and how. */
const places: Readonly<Record<Place, Way>> = {
  locked: { from: null, go: async () => undefined },
  signIn: { from: 'locked', go: ({ portal, student }) => portal.send(student.account, { type: 'UNLOCK' }) },
  status: { from: 'signIn', go: ({ browser, student }) => browser.signIn(student.account, student.initialPassword) },
  review: { from: 'status', go: mismatchFiveTimes },
  password: {
    from: 'status',
    go: ({ browser, student: { name, school } }) => browser.step('submitStatus', { name, schoolId: school.id }),
  },
  phone: {
    from: 'password',
    go: ({ browser, student }) =>
      browser.step('changePassword', {
        oldPassword: student.initialPassword,
        newPassword: chosenPassword,
        confirmation: chosenPassword,
      }),
  },
  codeSent: { from: 'phone', go: ({ browser, student: { phone } }) => browser.step('requestPhoneCode', { phone }) },
  arrived: { from: 'phone', go: ({ browser }) => browser.step('skipPhone') },
  synced: { from: 'arrived', go: ({ portal }) => portal.moveClock(10 * minute) },
};

async function mismatchFiveTimes({ browser, student }: Scope): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1)
    await browser.step('submitStatus', { name: '王不是', schoolId: student.school.id });
}

/** Brings a locked student there over HTTP. @returns the browser with which they came, whose cookies are theirs */
export async function bringTo(portal: TestPortal, student: InventedStudent, place: Place): Promise<Browser> {
  const { from, go } = places[place];
  const browser = from === null ? portal.browser() : await bringTo(portal, student, from);
  const result = await go({ portal, student, browser });
  const issues = (result as { issues?: readonly unknown[] } | undefined)?.issues ?? [];
  if (issues.length > 0) throw new Error(`${place} was not reached: ${JSON.stringify(issues)}`);
  return browser;
}

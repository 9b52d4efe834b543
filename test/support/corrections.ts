import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { placeStudent } from '../../server/accounts/place-student.js';
import { findAccount } from '../../server/accounts/find-account.js';
import type { Browser, Untyped } from './browser.js';
import { chosenPassword, startPortal, type TestPortal } from './portal.js';
import { staffPassword } from './real-name.js';
import { staffPeople, type StaffPerson } from './staff-people.js';

const own = `number revision step hand isHandMissing goesOnAt helpTopic fields openedAt closedAt handOvers { at step }
  statements { at by text wanted { field value } } words { at by text } mayWithdraw mayClose mayReportAgain`;
const staffs = `number revision step maskedName maskedNationalId unifiedNumber schoolName className fields openedAt changedAt closedAt goesOnAt
  statements { at by text wanted { field value } } words { at by text } possible`;
const review = `id maskedName maskedNationalId unifiedNumber schoolName className tries openedAt decidedAt decision revision isDecidable`;
const issues = 'issues { code field until remaining }';

const inputs: Readonly<Record<string, string>> = {
  reportCorrection: 'ReportCorrectionInput',
  reportCorrectionAgain: 'ReportAgainInput',
};

/** What is reported, unless a test says otherwise. */
export const said = { fields: ['NAME'], text: '姓名的第二个字写错了', wanted: [] };

/** What a student does about wrong archive data, in a browser. */
export function correctingStudent(browser: Browser) {
  const mutate = async (name: string, input: object) => {
    const wanted = `mutation ($input: ${inputs[name] ?? 'OwnCorrectionInput'}!) { ${name}(input: $input) {
      ... on OwnCorrectionsChanged { corrections { ${own} } } ... on Refused { ${issues} } } }`;
    return (await browser.ask(wanted, { input: { requestId: randomUUID(), ...input } }))[name] as Untyped;
  };
  const all = async () => (await browser.ask(`{ myCorrections { ${own} } }`)).myCorrections as Untyped;
  return {
    browser,
    mutate,
    all,
    /** The latest. */
    own: async () => (await all())[0] as Untyped,
    report: (input: object = {}) => mutate('reportCorrection', { ...said, ...input }),
    async again(input: object = {}) {
      const { number, revision: expectedRevision } = (await all())[0];
      return mutate('reportCorrectionAgain', { ...said, number, expectedRevision, ...input });
    },
    async step(name: 'withdrawCorrection' | 'closeCorrection', input: object = {}) {
      const { number, revision: expectedRevision } = (await all())[0];
      return mutate(name, { number, expectedRevision, ...input });
    },
  };
}

/** What somebody of the staff does about it. */
export function correctingStaff(browser: Browser) {
  const correction = async (number: string) =>
    (await browser.ask(`query ($number: ID!) { correction(number: $number) { ${staffs} } }`, { number }))
      .correction as Untyped;
  const statusReview = async (id: string) =>
    (await browser.ask(`query ($id: ID!) { statusReview(id: $id) { ${review} } }`, { id })).statusReview as Untyped;
  return {
    browser,
    correction,
    statusReview,
    async list(filter: string) {
      const query = `{ corrections(filter: ${filter}, first: 100) { total next cases { ${staffs} } } }`;
      return ((await browser.ask(query)).corrections?.cases ?? null) as Untyped;
    },
    async decide(number: string, decision: string, reason = '', input: object = {}) {
      const expectedRevision = (await correction(number))?.revision ?? 0;
      const wanted = `mutation ($input: DecideCorrectionInput!) { decideCorrection(input: $input) {
        ... on CorrectionDecided { correction { ${staffs} } } ... on Refused { ${issues} } } }`;
      const full = { requestId: randomUUID(), expectedRevision, number, decision, reason, ...input };
      return (await browser.ask(wanted, { input: full })).decideCorrection as Untyped;
    },
    async statusReviews(filter = 'OPEN') {
      const query = `{ statusReviews(filter: ${filter}, first: 100) { total next reviews { ${review} } } }`;
      return ((await browser.ask(query)).statusReviews?.reviews ?? null) as Untyped;
    },
    async settleStatus(name: 'confirmStatus' | 'correctStatus', id: string, input: object) {
      const expectedRevision = (await statusReview(id))?.revision ?? 0;
      const type = name === 'confirmStatus' ? 'ConfirmStatusInput' : 'CorrectStatusInput';
      const wanted = `mutation ($input: ${type}!) { ${name}(input: $input) {
        ... on StatusSettled { review { ${review} } } ... on Refused { ${issues} } } }`;
      return (await browser.ask(wanted, { input: { requestId: randomUUID(), expectedRevision, id, ...input } }))[
        name
      ] as Untyped;
    },
  };
}

/** The same on a portal of its own. */
export async function correctionWorld(...started: Parameters<typeof startPortal>): Promise<CorrectionWorld> {
  return correctionWorldOn(await startPortal(...started));
}

/** A school with a class, its class teacher, registrar and administrator, and students of the class who have arrived. */
export async function correctionWorldOn(portal: TestPortal) {
  const { services } = portal.servers[0]!.composition;
  const staff = staffPeople(portal);
  const school = await portal.sampleSchool();
  const [first, second] = await portal.query('select id from school_class where school_id = $1 order by name, id', [
    school,
  ]);
  const office = async (name: string, assigned: Parameters<typeof staff.person>[1]) => {
    const person = await staff.provedPerson(name, assigned);
    return withSignIn(person);
  };
  const teacher = await office('班主任', { role: 'classTeacher', school, schoolClass: first!['id'] });
  const registrar = await office('学籍员', { role: 'registrar', school });
  const administrator = await office('管理员', { role: 'schoolAdministrator', school });

  async function placed(account: string, schoolClass: string): Promise<string> {
    const { id } = (await findAccount(services.em.fork(), services.personalData, account))!;
    await services.em.fork().transactional((tx) => placeStudent(tx, id, { school, schoolClass }));
    return id;
  }

  return {
    portal,
    staff,
    teacher,
    registrar,
    administrator,
    /** Somebody of the class, arrived and signed in. */
    async student({ withoutClassTeacher = false, server = 0 } = {}) {
      const [account] = (await portal.freshStudents(1)) as [string];
      const id = await placed(account, (withoutClassTeacher ? second : first)!['id']);
      const browser = portal.browser(server);
      await portal.arrive(account, browser);
      const signInAgain = () => browser.signIn(account, chosenPassword);
      return { id, account, signInAgain, ...correctingStudent(browser) };
    },
    /** A student whose tries are used up. `id` is the review's. */
    async underReview() {
      const [account] = (await portal.freshStudents(1)) as [string];
      const student = await placed(account, first!['id']);
      const browser = portal.browser();
      await portal.send(account, { type: 'UNLOCK' });
      await browser.signIn(account, `xs${account.slice(-8)}`);
      for (let index = 0; index < 5; index += 1)
        await browser.step('submitStatus', { name: '不是我', schoolId: school });
      const [row] = await portal.query('select id from status_review where account_id = $1 and decided_at is null', [
        student,
      ]);
      return { id: row!['id'] as string, student, account, browser };
    },
    indexOf: (account: string) => services.personalData.index('national-id', account),
    async move(id: string, code: string) {
      const to = { school: await staff.schoolId(code), schoolClass: null };
      await services.em.fork().transactional((tx) => placeStudent(tx, id, to));
    },
    stateOf: async (number: string) =>
      (
        await portal.query(
          'select f.state_value from flow f join record_correction c on c.id = f.subject where c.number = $1',
          [number],
        )
      )[0]?.['state_value'] as string,
    audited: async (number: string) =>
      (
        await portal.query(
          `select e.action from audit_entry e join record_correction c on c.id::text = e.details->>'case' where c.number = $1 order by e.id`,
          [number],
        )
      ).map(({ action }) => action),
    auditedOf: async (account: string) => {
      const { id } = (await findAccount(services.em.fork(), services.personalData, account))!;
      return (await portal.query('select action from audit_entry where subject_id = $1 order by id', [id])).map(
        ({ action }) => action,
      );
    },
    /** Waits for what another process or job does. */
    eventually: (isSo: () => Promise<boolean>) => expect.poll(isSo, { timeout: 30_000 }).toBe(true),
  };
}

function withSignIn(person: StaffPerson) {
  return {
    ...person,
    ...correctingStaff(person.browser),
    signInAgain: () => person.browser.signIn(person.account, staffPassword),
  };
}

export type CorrectionWorld = Awaited<ReturnType<typeof correctionWorldOn>>;

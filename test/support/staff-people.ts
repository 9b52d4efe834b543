import { randomUUID } from 'node:crypto';
import { addStaff, type Assigned } from '../../server/accounts/add-staff.js';
import { Account } from '../../server/database/entities/account.js';
import { GovernmentIdentity } from '../../server/database/entities/government.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import type { Services } from '../../server/services.js';
import type { Browser } from './browser.js';
import type { TestPortal } from './portal.js';
import { staffPassword } from './real-name.js';

/** Somebody of the staff whom no other test of the file has, signed in. */
export interface StaffPerson {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly browser: Browser;
}

/** Our record of somebody who signed in at the platform. @returns its id */
export async function addIdentity(
  { em, personalData, clock }: Services,
  name: string,
  nationalId: string,
): Promise<string> {
  const id = randomUUID();
  const seal = (column: string, text: string) =>
    personalData.seal({ table: 'government_identity', column, row: id }, text);
  const now = new Date(clock.now());
  const sealed = { name: seal('name', name), nationalId: seal('national_id', nationalId) };
  const seen = { firstSeenAt: now, lastSeenAt: now };
  await em.fork().insert(GovernmentIdentity, { id, issuer: 'test', subject: id, ...sealed, ...seen });
  return id;
}

/** Makes people of the staff, and brings them to where a test wants them. Without any government platform. */
export function staffPeople(portal: TestPortal) {
  let people = 0;
  const { services } = portal.servers[0]!.composition;

  async function schoolId(code: string): Promise<string> {
    const [row] = await portal.query('select id from school where code = $1', [code]);
    return row!['id'];
  }

  async function person(name: string, ...assigned: [Assigned, ...Assigned[]]): Promise<StaffPerson> {
    people += 1;
    const account = demonstrationId(970_000 + people);
    const passwordHash = await services.passwords.hash(staffPassword);
    await addStaff(services, [{ nationalId: account, name, passwordHash, assigned }]);
    const nationalIdIndex = services.personalData.index('national-id', account);
    const { id } = await services.em.fork().findOneOrFail(Account, { nationalIdIndex });
    const browser = portal.browser();
    await browser.signIn(account, staffPassword);
    return { id, account, name, browser };
  }

  const identity = (name: string, nationalId: string) => addIdentity(services, name, nationalId);

  async function answer({ id }: StaffPerson, said: object): Promise<void> {
    const attemptId = randomUUID();
    await portal.sendTo(id, { type: 'GO_TO_GOVERNMENT', attemptId });
    const { accepted } = await portal.sendTo(id, { type: 'RETURN', attemptId, answer: said });
    if (!accepted) throw new Error('the answer was not accepted');
  }

  const numberOf = async ({ id }: StaffPerson): Promise<string> =>
    (await portal.query('select number from conflict_case where account_id = $1 order by number desc', [id]))[0]![
      'number'
    ];

  /** Their real name is proved. @returns the identity's id */
  async function proved(who: StaffPerson): Promise<string> {
    const identityId = await identity(who.name, who.account);
    await answer(who, { outcome: 'matches', identityId });
    return identityId;
  }

  return {
    schoolId,
    person,
    identity,
    proved,
    /** Somebody whose real name is proved. */
    async provedPerson(...made: Parameters<typeof person>): Promise<StaffPerson> {
      const one = await person(...made);
      await proved(one);
      return one;
    },
    /** They ask an administrator. @returns the case's number */
    async asking(who: StaffPerson): Promise<string> {
      await portal.sendTo(who.id, { type: 'ASK_FOR_HELP', caseId: randomUUID() });
      return numberOf(who);
    },
    /** They signed in there as somebody else, or as somebody who is tied to another account. */
    async conflicting(who: StaffPerson, outcome: 'otherPerson' | 'tiedElsewhere', identityId: string): Promise<string> {
      await answer(who, { outcome, identityId, caseId: randomUUID() });
      return numberOf(who);
    },
  };
}

export type StaffPeople = ReturnType<typeof staffPeople>;

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Role } from '../../machines/rules/roles.js';
import type { Browser, Untyped } from '../support/browser.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { assignedTo, type Post } from '../support/staff-posts.js';
import { minute } from '../support/time.js';

/** What somebody of the staff chooses. */
export const own = 'Datong%93k';

/** The issues of an answer, or what it is without any. */
export const codesOf = ({ __typename, issues = [] }: Untyped): string =>
  issues.length === 0 ? __typename : issues.map(({ code }: { code: string }) => code).join();

/** Resets the password of somebody of the staff, as the page does. */
export async function resetStaff(
  browser: Browser,
  account: string,
  requestId: string = randomUUID(),
): Promise<Untyped> {
  const query = `mutation ($input: ResetStaffPasswordInput!) { resetStaffPassword(input: $input) {
    __typename ... on StaffPasswordReset { password } ... on Refused { issues { code } } } }`;
  return (await browser.ask(query, { input: { requestId, account } })).resetStaffPassword;
}

/** Two servers on one database, and people of the staff whose passwords are changed there, for the tests of one file. */
export function useStaffPasswords() {
  let portal: TestPortal;
  let people: StaffPeople;

  beforeAll(async () => {
    portal = await startPortal(2);
    people = staffPeople(portal);
  });
  afterAll(() => portal.close());

  const at = async (role: Role, place: Post['at']) =>
    people.person('又一个', await assignedTo(portal, { role, at: place }));

  return {
    get portal() {
      return portal;
    },
    get people() {
      return people;
    },
    /** Somebody in a role at a place. */
    at,
    /** The same, and their real name is proved. */
    proved: async (role: Role, place: Post['at']) =>
      people.provedPerson('又一个', await assignedTo(portal, { role, at: place })),
    signIn: async (account: string, password: string) => codesOf(await portal.browser(1).signIn(account, password)),
    /** At the evaluation platform's own sign-in. */
    signInThere: async (account: string, password: string) =>
      codesOf(await portal.browser(1).signInToEvaluation(account, password)),
    async stateOf(id: string): Promise<Untyped> {
      const sql = `select a.password_hash, f.revision, f.snapshot from account a join flow f on f.subject = a.id where a.id = $1`;
      return (await portal.query(sql, [id]))[0];
    },
    /** Proved, and known to the evaluation platform's own sign-in. */
    async synced(who: StaffPerson): Promise<void> {
      await portal.moveClock(10 * minute);
      const sql = `select 1 from evaluation_credential c join account a on a.id = c.account_id
        where a.id = $1 and c.password_hash = a.password_hash`;
      await expect.poll(async () => (await portal.query(sql, [who.id])).length, { timeout: 30_000 }).toBe(1);
    },
  };
}

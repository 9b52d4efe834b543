import type { Account } from 'oidc-provider';
import { isId } from '../database/ids.js';
import { openColumn } from '../accounts/find-account.js';
import { readOwnAccount } from '../accounts/read-viewer.js';
import { mayEnter } from '../evaluation/may-enter.js';
import type { Services } from '../services.js';

/** What each scope tells. */
export const claimsOfScopes = {
  openid: ['sub'],
  profile: ['name', 'preferred_username'],
  archive: ['national_id', 'school_code', 'school_name', 'grade', 'class_name'],
} as const;

type ClaimServices = Pick<Services, 'em' | 'personalData' | 'clock'>;

/**
 * The student behind a subject, looked at anew for every code and token: whoever was locked or reset since then is
 * nobody any more. Id tokens travel through browsers and logs, so personal data is told at the userinfo endpoint alone.
 */
export function accountFinder(services: ClaimServices) {
  return async (_context: unknown, subject: string): Promise<Account | undefined> => {
    const isStudent = isId(subject) && (await mayEnter(services.em.fork(), subject, services.clock.now()));
    if (!isStudent) return undefined;
    return {
      accountId: subject,
      claims: async (use) => ({ sub: subject, ...(use === 'userinfo' ? await archiveOf(services, subject) : {}) }),
    };
  };
}

/** Everything that there is to tell; the provider leaves out what the scopes do not ask for. */
async function archiveOf(services: ClaimServices, subject: string): Promise<object> {
  const own = await readOwnAccount(services, subject, services.clock.now());
  if (own === null) return {};
  const { account, school, schoolClass } = own;
  return {
    preferred_username: account.unifiedNumber,
    name: openColumn(services.personalData, account, 'name', account.name),
    national_id: openColumn(services.personalData, account, 'national_id', account.nationalId),
    school_code: school?.code,
    school_name: school?.name,
    grade: schoolClass?.grade,
    class_name: schoolClass?.name,
  };
}

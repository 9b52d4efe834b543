import { timingSafeEqual } from 'node:crypto';
import { initialPassword } from '../../machines/rules/national-id.js';
import { halfWidth, withoutBlanks } from '../../machines/rules/typed-text.js';
import type { Account } from '../database/entities/account.js';
import { noId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';
import type { PersonalData } from '../database/personal-data.js';
import type { Hashing, PasswordHasher } from '../ports.js';
import { openColumn } from './find-account.js';

interface Services {
  readonly em: EntityManager;
  readonly personalData: PersonalData;
  readonly passwords: PasswordHasher;
}

type Judged = Pick<Account, 'id' | 'school' | 'nationalId' | 'passwordHash'>;

/**
 * Whether this is the account's password. Costs one argon2 verification in every case, also for nobody, so that the
 * time tells nothing (A2). The derived initial password is worked out here and stored nowhere (A14).
 *
 * @param then what is hashed in the same turn, now that it is known
 * @throws BusyError
 */
export async function checkPassword(
  services: Services,
  account: Judged | null,
  password: string,
  then?: (isRight: boolean, hashing: Hashing) => Promise<void>,
): Promise<boolean> {
  // What the school has announced is asked for in every case as well.
  const announced = await announcedHash(services.em, account);
  const stored = account?.passwordHash ?? announced;
  return services.passwords.inOneTurn(async (hashing) => {
    const matchesStored = await hashing.verify(stored, password);
    const isRight =
      account === null || stored !== null ? matchesStored : isDerived(services.personalData, account, password);
    await then?.(isRight, hashing);
    return isRight;
  });
}

function isDerived(personalData: PersonalData, account: Judged, password: string): boolean {
  const nationalId = openColumn(personalData, account, 'national_id', account.nationalId);
  return isEqual(cleaned(password), initialPassword(nationalId));
}

async function announcedHash(em: EntityManager, account: Judged | null): Promise<string | null> {
  const sql = 'select announced_password_hash as hash from school where id = $1';
  const [row] = await rows<{ hash: string | null }>(em, sql, [account?.school ?? noId]);
  return row?.hash ?? null;
}

/** As the ID number that it is made of: full-width digits, blanks, a trailing `x`. Source: domain.md, "Students" 2. */
function cleaned(password: string): string {
  return withoutBlanks(halfWidth(password)).replace(/x$/, 'X');
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

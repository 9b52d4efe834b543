import { sameName } from '../../machines/rules/person-name.js';
import { writeEntry } from '../audit/write-entry.js';
import { Account } from '../database/entities/account.js';
import { Flow } from '../database/entities/flow.js';
import { RoleAssignment } from '../database/entities/role-assignment.js';
import { newId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import { addStaff, type Assigned } from './add-staff.js';
import { openColumn } from './find-account.js';
import { randomPassword } from './random-password.js';
import { endSessions } from './sessions.js';

export interface GiveRole {
  /** Cleaned; see parseNationalId. */
  readonly nationalId: string;
  readonly name: string;
  readonly assigned: Assigned;
}

/** What came of it. The password of a new account is told here and nowhere else. */
export type RoleGiven =
  | { readonly outcome: 'created'; readonly unifiedNumber: string; readonly password: string }
  | { readonly outcome: 'added' | 'hadIt'; readonly unifiedNumber: string }
  | { readonly outcome: 'isStudent' | 'otherName' };

type RoleServices = Pick<Services, 'em' | 'personalData' | 'passwords' | 'clock' | 'teacherPolicy' | 'flows'>;

/**
 * Gives somebody a role. Whoever has an account keeps it, and gets the role beside those that they have; their sessions
 * end, since they were opened with other rights (W2). Whoever has none gets one, with a password that nobody chose.
 *
 * @throws BusyError when too many passwords wait to be hashed
 */
export async function giveRole(services: RoleServices, asked: GiveRole): Promise<RoleGiven> {
  const known = await giveToKnown(services, asked);
  if (known !== null) return known;
  const { nationalId, name, assigned } = asked;
  const password = randomPassword(nationalId);
  const passwordHash = await services.passwords.hash(password);
  const added = await addStaff(services, [{ nationalId, name, passwordHash, assigned: [assigned] }], (tx, account) =>
    audit(services, tx, account, { assigned, isNew: true }),
  );
  const [unifiedNumber] = added;
  if (unifiedNumber !== undefined) return { outcome: 'created', unifiedNumber, password };
  // Somebody else made the account meanwhile.
  return (await giveToKnown(services, asked)) as RoleGiven;
}

async function giveToKnown(
  services: RoleServices,
  { nationalId, name, assigned }: GiveRole,
): Promise<RoleGiven | null> {
  const { em, personalData, clock, flows } = services;
  const nationalIdIndex = personalData.index('national-id', nationalId);
  let changed: string | null = null;
  const given = await em.fork().transactional(async (tx): Promise<RoleGiven | null> => {
    await tx.execute('select 1 from account where national_id_index = ? for update', [nationalIdIndex]);
    const account = await tx.findOne(Account, { nationalIdIndex });
    if (account === null) return null;
    if (account.kind === 'student') return { outcome: 'isStudent' };
    if (!sameName(openColumn(personalData, account, 'name', account.name), name)) return { outcome: 'otherName' };
    const isNew = await assign(tx, account, assigned, new Date(clock.now()));
    if (isNew) {
      changed = account.id;
      await audit(services, tx, account.id, { assigned, isNew: false });
    }
    return { outcome: isNew ? 'added' : 'hadIt', unifiedNumber: account.unifiedNumber };
  });
  if (changed !== null) flows.changed(changed);
  return given;
}

/** Roles are given on the command line alone. */
async function audit(
  { personalData, clock }: RoleServices,
  tx: EntityManager,
  account: string,
  { assigned: { role, school }, isNew }: { readonly assigned: Assigned; readonly isNew: boolean },
): Promise<void> {
  const entry = { at: clock.now(), actor: null, action: 'account.giveRole', subject: account, school } as const;
  await writeEntry(tx, personalData, { ...entry, details: { role, isNew } });
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

/** @returns whether they did not have it yet */
async function assign(
  tx: EntityManager,
  { id: account, school: home }: Account,
  assigned: Assigned,
  createdAt: Date,
): Promise<boolean> {
  const { school = null, schoolClass = null, bureau = null }: Nullable<Assigned> = assigned;
  const assignment = { account, role: assigned.role, school, schoolClass, bureau };
  if ((await tx.count(RoleAssignment, assignment)) > 0) return false;
  await tx.insert(RoleAssignment, { id: newId(), ...assignment, createdAt });
  if (home == null && school !== null) {
    await tx.nativeUpdate(Account, { id: account }, { school });
    await tx.nativeUpdate(Flow, { subject: account }, { school });
  }
  await endSessions(tx, account);
  return true;
}

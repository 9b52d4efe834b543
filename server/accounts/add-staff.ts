import type { Role } from '../../machines/rules/roles.js';
import { Account } from '../database/entities/account.js';
import { RoleAssignment } from '../database/entities/role-assignment.js';
import { newId } from '../database/ids.js';
import { insertRows } from '../database/insert-rows.js';
import type { EntityManager } from '../database/orm.js';
import { beginFlows } from '../flows/begin-flows.js';
import type { Services } from '../services.js';
import { nameIndexOf } from './find-account.js';
import { freeNumbers } from './free-numbers.js';

/** A role and where it is held: school and class by their ids, a bureau by its code. */
export interface Assigned {
  readonly role: Role;
  readonly school?: string;
  readonly schoolClass?: string;
  readonly bureau?: string;
}

/** Somebody of the staff who has no account yet. */
export interface NewStaff {
  /** Cleaned; see parseNationalId. */
  readonly nationalId: string;
  readonly name: string;
  /** Of the password that is theirs from the beginning; nothing of it may be derivable. */
  readonly passwordHash: string;
  readonly assigned: readonly [Assigned, ...Assigned[]];
  /** Given by the portal where it is missing. */
  readonly unifiedNumber?: string;
}

/**
 * Creates accounts of staff with their roles and flows. Whoever has an account already is left alone, roles included.
 *
 * @param alongside what belongs to each new account, in its transaction
 * @returns the unified numbers of the new accounts
 */
export async function addStaff(
  services: Pick<Services, 'em' | 'personalData' | 'clock' | 'teacherPolicy'>,
  staff: readonly NewStaff[],
  alongside: (tx: EntityManager, account: string) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const added: string[] = [];
  for (const person of staff) {
    const number = await services.em.fork().transactional((tx) => add(services, tx, person, alongside));
    if (number !== null) added.push(number);
  }
  return added;
}

async function add(
  { personalData, clock, teacherPolicy }: Pick<Services, 'personalData' | 'clock' | 'teacherPolicy'>,
  tx: EntityManager,
  { nationalId, name, passwordHash, assigned, unifiedNumber }: NewStaff,
  alongside: (tx: EntityManager, account: string) => Promise<void>,
): Promise<string | null> {
  const at = clock.now();
  const id = newId();
  const nationalIdIndex = personalData.index('national-id', nationalId);
  // Whoever adds the same person at the same time waits, and finds them.
  const lock = `account ${nationalIdIndex.toString('hex')}`;
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [lock]);
  if ((await tx.count(Account, { nationalIdIndex })) > 0) return null;
  const seal = (column: string, text: string) => personalData.seal({ table: 'account', column, row: id }, text);
  const [first] = assigned;
  const account = {
    id,
    kind: 'staff' as const,
    nationalId: seal('national_id', nationalId),
    nationalIdIndex,
    name: seal('name', name),
    nameIndex: nameIndexOf(personalData, name),
    unifiedNumber: unifiedNumber ?? ((await freeNumbers(tx, 1))[0] as string),
    passwordHash,
    school: first.school ?? null,
    createdAt: new Date(at),
  };
  await insertRows(tx, Account, [account]);
  const rows = assigned.map(({ role, school, schoolClass, bureau }) => ({
    id: newId(),
    account: id,
    role,
    school: school ?? null,
    schoolClass: schoolClass ?? null,
    bureau: bureau ?? null,
    createdAt: new Date(at),
  }));
  await insertRows(tx, RoleAssignment, rows);
  await beginFlows(tx, 'teacher-real-name', teacherPolicy, at, [{ account: id, school: account.school }]);
  await alongside(tx, id);
  return account.unifiedNumber;
}

import {
  rolesBelowSchoolAdministrator,
  roles,
  roleNames,
  rolesWith,
  type Duty,
  type Role,
} from '../../machines/rules/roles.js';
import { RoleAssignment } from '../database/entities/role-assignment.js';
import type { EntityManager } from '../database/orm.js';
import { asOf } from '../flows/deadlines.js';
import { readFlows, type FlowState } from '../flows/flow-row.js';

/**
 * What somebody may do for others now. Roles whose real name is not proved rest, and so do all of them while the account
 * is locked: it has no sessions then.
 */
export async function dutiesOf(em: EntityManager, account: string, at: number): Promise<ReadonlySet<Duty>> {
  return dutiesWith(await activeRoles(em, account, at));
}

/** The roles of somebody that are in force: not while the account is locked, nor before a real name is proved that they need. */
export async function activeRoles(em: EntityManager, account: string, at: number): Promise<readonly Role[]> {
  const fork = em.fork({ keepTransactionContext: true });
  const assigned = await fork.find(RoleAssignment, { account }, { fields: ['role'] });
  if (assigned.length === 0) return [];
  const flow = (await readFlows(fork, 'teacher-real-name', [account])).get(account);
  return rolesInForce(assigned, flow === undefined ? null : asOf(flow, at));
}

/**
 * The same of what was read already.
 *
 * @param flow as it stands now; `null` where there is none that can be gone on with, and no role is in force
 */
export function rolesInForce(
  assigned: readonly Pick<RoleAssignment, 'role'>[],
  flow: Pick<FlowState, 'snapshot'> | null,
): readonly Role[] {
  if (flow === null || flow.snapshot.matches({ account: 'lockedByAdministrator' })) return [];
  const isVerified = flow.snapshot.matches({ journey: 'verified' });
  return assigned.map(({ role }) => role).filter((role) => isVerified || !roles[role].needsRealName);
}

/** What may be done for others by whoever has these roles in force. */
export function dutiesWith(held: readonly Role[]): ReadonlySet<Duty> {
  return new Set(held.flatMap((role) => roles[role].duties as readonly Duty[]));
}

/**
 * SQL that says whether an account of staff (`alias`) is in somebody's charge for a duty, with its parameters: all of
 * their roles lie below one of mine that carries the duty. Nobody is in their own charge, nor in an equal's; class
 * teachers are in charge of students alone.
 *
 * Whether the duty is in force now is {@link dutiesOf}'s question: ask it first.
 */
export function inChargeOf(
  alias: string,
  actor: string,
  duty: Duty,
): { readonly sql: string; readonly parameters: unknown[] } {
  const sql = `(${alias}.id <> ?
    and exists (select 1 from role_assignment theirs where theirs.account_id = ${alias}.id and theirs.role <> all(?::text[]))
    and exists (
      select 1 from role_assignment mine
      where mine.account_id = ? and mine.role = any(?::text[]) and not exists (
        select 1 from role_assignment theirs left join school s on s.id = theirs.school_id
        where theirs.account_id = ${alias}.id and theirs.role <> all(?::text[]) and not coalesce(case
          when mine.school_id is not null then theirs.school_id = mine.school_id and theirs.role = any(?::text[])
          when mine.bureau_code is not null and theirs.bureau_code is not null
            then theirs.bureau_code <> mine.bureau_code and theirs.bureau_code in (select bureaus_under(mine.bureau_code))
          when mine.bureau_code is not null then s.bureau_code in (select bureaus_under(mine.bureau_code))
        end, false))))`;
  const list = (names: readonly string[]) => `{${names.join(',')}}`;
  // A role that has no place says nothing of whose charge somebody is in. But whoever makes a password for somebody can be
  // them: no place is above the whole province.
  const isPlaceless = (role: Role) => roles[role].reach === 'everybody' && duty !== 'resetPasswords';
  const everywhere = list(roleNames.filter(isPlaceless));
  const above = list(rolesWith(duty).filter((role) => roles[role].reach !== 'class'));
  return {
    sql,
    parameters: [actor, everywhere, actor, above, everywhere, list(rolesBelowSchoolAdministrator)],
  };
}

/** Which of these accounts of staff are in somebody's charge for a duty; see {@link inChargeOf}. */
export async function areInCharge(
  em: EntityManager,
  actor: string,
  accounts: readonly string[],
  duty: Duty,
): Promise<ReadonlySet<string>> {
  if (accounts.length === 0) return new Set();
  const charge = inChargeOf('a', actor, duty);
  const sql = `select a.id from account a where a.id = any(?::uuid[]) and ${charge.sql}`;
  const rows = await em.execute<{ id: string }[]>(sql, [`{${accounts.join(',')}}`, ...charge.parameters]);
  return new Set(rows.map(({ id }) => id));
}

/** Keeps somebody's roles from being withdrawn until the transaction is over. Withdrawn ones are gone already. */
export async function holdRoles(tx: EntityManager, account: string): Promise<void> {
  await tx.execute('select 1 from role_assignment where account_id = ? order by id for share', [account]);
}

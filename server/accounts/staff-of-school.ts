import { maskName, maskNationalIdForOthers } from '../../machines/rules/masking.js';
import { roleNames, type Role } from '../../machines/rules/roles.js';
import { Account } from '../database/entities/account.js';
import { RoleAssignment } from '../database/entities/role-assignment.js';
import { SchoolClass } from '../database/entities/school.js';
import { asOf } from '../flows/deadlines.js';
import { readFlows } from '../flows/flow-row.js';
import type { Services } from '../services.js';
import { openColumn } from './find-account.js';

/** Somebody of a school's staff as others may see them. */
export interface StaffLine {
  readonly unifiedNumber: string;
  readonly maskedName: string;
  readonly maskedNationalId: string;
  readonly roles: readonly { readonly role: Role; readonly className: string | null }[];
  /** The public step of their way to a real name. */
  readonly step: string;
}

/** Everybody who has a role at a school, in the order of their unified numbers. */
export async function staffOfSchool(
  services: Pick<Services, 'em' | 'personalData' | 'clock'>,
  school: string,
): Promise<StaffLine[]> {
  const em = services.em.fork();
  const assigned = await em.find(RoleAssignment, { school }, { orderBy: { id: 'asc' } });
  const rolesOf = Map.groupBy(assigned, ({ account }) => account);
  const ids = [...rolesOf.keys()];
  const accounts = await em.find(Account, { id: { $in: ids } }, { orderBy: { unifiedNumber: 'asc' } });
  const classes = await em.find(SchoolClass, { id: { $in: assigned.flatMap(({ schoolClass }) => schoolClass ?? []) } });
  const classNames = new Map(classes.map(({ id, grade, name }) => [id, `${grade} ${name}`]));
  const flows = await readFlows(em, 'teacher-real-name', ids);
  const now = services.clock.now();
  return accounts.map((account) => {
    const flow = flows.get(account.id);
    const open = (column: 'name' | 'national_id', sealed: Uint8Array) =>
      openColumn(services.personalData, account, column, sealed);
    return {
      unifiedNumber: account.unifiedNumber,
      maskedName: maskName(open('name', account.name)),
      maskedNationalId: maskNationalIdForOthers(open('national_id', account.nationalId)),
      roles: (rolesOf.get(account.id) ?? [])
        .sort((one, other) => roleNames.indexOf(one.role) - roleNames.indexOf(other.role))
        .map(({ role, schoolClass }) => ({ role, className: classNames.get(schoolClass ?? '') ?? null })),
      step: flow === undefined ? '' : flow.machine.stepOf(asOf(flow, now).snapshot),
    };
  });
}

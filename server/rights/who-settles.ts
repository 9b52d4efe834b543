import { Bureau } from '../database/entities/bureau.js';
import type { RoleAssignment } from '../database/entities/role-assignment.js';
import { School } from '../database/entities/school.js';
import type { EntityManager } from '../database/orm.js';

/** Who decides about somebody's case, and the name of the school or bureau where they are. */
export interface WhoSettles {
  readonly who: 'SCHOOL_ADMINISTRATOR' | 'BUREAU_ADMINISTRATOR' | 'SUPPORT';
  readonly where: string | null;
}

/**
 * The contact for one's kind of user, as {@link inChargeOf} has it: one's school for those below its administrator, else
 * the bureau above one's highest role.
 *
 * Source: 「教师用户请联系学校教师管理员……管理者用户请由各级部门上报」.
 */
export async function whoSettles(em: EntityManager, assigned: readonly RoleAssignment[]): Promise<WhoSettles> {
  const bureaus = await em.find(Bureau, { code: { $in: assigned.flatMap(({ bureau }) => bureau ?? []) } });
  if (bureaus.length > 0) {
    const parents = bureaus.map(({ parent }) => parent ?? null);
    const above = parents.includes(null) ? null : await em.findOne(Bureau, { code: parents[0] as string });
    return above === null ? { who: 'SUPPORT', where: null } : { who: 'BUREAU_ADMINISTRATOR', where: above.name };
  }
  const [place] = assigned.flatMap(({ school }) => school ?? []);
  const school = place === undefined ? null : await em.findOne(School, place);
  if (school === null) return { who: 'SUPPORT', where: null };
  if (!assigned.some(({ role }) => role === 'schoolAdministrator'))
    return { who: 'SCHOOL_ADMINISTRATOR', where: school.name };
  const bureau = await em.findOne(Bureau, { code: school.bureau });
  return { who: 'BUREAU_ADMINISTRATOR', where: bureau?.name ?? null };
}

import { roles, rolesBelowSchoolAdministrator } from '../../machines/rules/roles.js';
import type { RoleAssignment } from '../database/entities/role-assignment.js';
import { School } from '../database/entities/school.js';
import type { EntityManager } from '../database/orm.js';

/** Who decides about somebody's case, and the name of the school or bureau where they are. */
export interface WhoSettles {
  readonly who: 'SCHOOL_ADMINISTRATOR' | 'BUREAU_ADMINISTRATOR' | 'SUPPORT';
  readonly where: string | null;
}

const support: WhoSettles = { who: 'SUPPORT', where: null };

/**
 * The contact for one's kind of user: the lowest place from which {@link inChargeOf} sees all of one's roles. One school for
 * those below its administrator; else the bureau above all; nobody's, and the province's own, are the support's.
 *
 * Source: 「教师用户请联系学校教师管理员……管理者用户请由各级部门上报」.
 */
export async function whoSettles(em: EntityManager, all: readonly RoleAssignment[]): Promise<WhoSettles> {
  const assigned = all.filter(({ role }) => roles[role].reach !== 'everybody');
  const [first] = assigned;
  if (first === undefined) return support;
  const schools = await em.find(School, { id: { $in: assigned.flatMap(({ school }) => school ?? []) } });
  const [school] = schools;
  const isBelow = ({ role }: RoleAssignment) => rolesBelowSchoolAdministrator.includes(role);
  if (school !== undefined && assigned.every((one) => isBelow(one) && one.school === school.id))
    return { who: 'SCHOOL_ADMINISTRATOR', where: school.name };

  const bureauOf = new Map(schools.map(({ id, bureau }) => [id, bureau]));
  const ways = await Promise.all(
    assigned.map(({ school: at, bureau }) =>
      // Whoever administers a bureau is settled by one that is above it.
      bureau ? wayUp(em, bureau).then(([, ...above]) => above) : wayUp(em, bureauOf.get(at ?? '') ?? ''),
    ),
  );
  const [lowest = []] = ways;
  const common = lowest.find(({ code }) => ways.every((way) => way.some((bureau) => bureau.code === code)));
  return common === undefined ? support : { who: 'BUREAU_ADMINISTRATOR', where: common.name };
}

/** A bureau and those above it, the lowest first. */
function wayUp(em: EntityManager, code: string): Promise<{ readonly code: string; readonly name: string }[]> {
  return em.execute(
    `with recursive up as (
       select code, name, parent_code, 0 as height from bureau where code = ?
       union all select b.code, b.name, b.parent_code, up.height + 1 from bureau b join up on b.code = up.parent_code)
     select code, name from up order by height`,
    [code],
  );
}

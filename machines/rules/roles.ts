/**
 * Who may do what for the people in their charge. This is the only place that says so: the doors of the server ask for
 * a duty by its name, and nothing else decides.
 *
 * Source: docs of the domain, "Who uses it".
 */

/** What somebody may do for others. */
export const duties = [
  /** Sees who stands where, and the accounts. */
  'oversee',
  'unlock',
  'lock',
  'resetPasswords',
  'decideStatus',
  'importRoster',
  'announcePassword',
  'confirmCorrections',
  'carryCorrections',
  'settleConflicts',
  'readAudit',
  'inspect',
] as const;

export type Duty = (typeof duties)[number];

/** How far a role reaches: the people of a class, of a school, of a bureau and all that is below it, or of the province. */
export type Reach = 'self' | 'class' | 'school' | 'bureau' | 'everybody';

interface RoleRules {
  readonly reach: Reach;
  readonly duties: readonly Duty[];
  /**
   * Whether it must be known whose hands these rights are in: they rest until the real name is proved. A developer
   * changes nothing and sees nobody's data unmasked.
   */
  readonly needsRealName: boolean;
}

const school = [
  'oversee',
  'unlock',
  'lock',
  'resetPasswords',
  'importRoster',
  'announcePassword',
  'settleConflicts',
  'readAudit',
] as const;

export const roles = {
  /** 教师 */
  teacher: { reach: 'self', duties: [], needsRealName: true },
  /** 班主任 */
  classTeacher: {
    reach: 'class',
    duties: ['oversee', 'unlock', 'resetPasswords', 'confirmCorrections'],
    needsRealName: true,
  },
  /** 学籍管理员 */
  registrar: { reach: 'school', duties: ['oversee', 'decideStatus', 'carryCorrections'], needsRealName: true },
  /** 学校系统管理员 */
  schoolAdministrator: { reach: 'school', duties: school, needsRealName: true },
  /** 教育局管理员: of a county, a city or the province */
  bureauAdministrator: { reach: 'bureau', duties: school, needsRealName: true },
  /** 开发运维人员 */
  developer: { reach: 'everybody', duties: ['inspect'], needsRealName: false },
} as const satisfies Readonly<Record<string, RoleRules>>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as readonly Role[];

/** The roles that carry a duty. */
export function rolesWith(duty: Duty): readonly Role[] {
  return roleNames.filter((role) => (roles[role].duties as readonly Duty[]).includes(duty));
}

/**
 * The roles of a school that stand below its administrator's: nobody decides about their equals, so that a conflict of
 * an administrator goes to the bureau above.
 */
export const rolesBelowSchoolAdministrator: readonly Role[] = ['teacher', 'classTeacher', 'registrar'];

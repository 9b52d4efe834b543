import type { Standing } from '../administration/use-reading.js';

interface Viewer {
  readonly roles?: readonly string[] | null;
}

/**
 * What somebody may do about students' cases.
 *
 * @param hasDuty whether the server let them see their list
 * @param roles that would let them, if their real name were proved
 */
export function dutyStanding(viewer: Viewer, hasDuty: boolean, roles: readonly string[]): Exclude<Standing, 'looks'> {
  if (hasDuty) return 'decides';
  return roles.some((role) => viewer.roles?.includes(role)) ? 'unproved' : 'nothing';
}

export const correctionRoles = ['CLASS_TEACHER', 'REGISTRAR', 'SCHOOL_ADMINISTRATOR', 'BUREAU_ADMINISTRATOR'];
export const reviewRoles = ['REGISTRAR'];

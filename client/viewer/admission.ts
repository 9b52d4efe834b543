import { portal } from '../components/portal.js';
import type { Duty, Role, ViewerFieldsFragment } from '../graphql/generated/graphql.js';

export type Viewer = ViewerFieldsFragment;

/** Whom a page is for. */
export type Audience = 'anyone' | 'nobody' | 'student' | 'arrived' | 'staff' | 'overseer' | 'inspector';

const startPath = '/';
const onboardingPath = '/onboarding';
export const realNamePath = '/real-name';
export const administrationPath = '/administration';
export const inspectorPath = '/inspector';

const administrators: readonly Role[] = ['SCHOOL_ADMINISTRATOR', 'BUREAU_ADMINISTRATOR'];

/** Whether somebody may do one of these for others now. */
export function hasDuty(viewer: Viewer | null, wanted: readonly Duty[]): boolean {
  return wanted.some((duty) => viewer?.duties?.includes(duty) ?? false);
}

/** The page on which somebody stands by default. */
export function homeOf(viewer: Viewer | null): string {
  if (viewer === null) return startPath;
  if (viewer.kind === 'STUDENT') return onboardingPath;
  const isAdministrator = administrators.some((role) => viewer.roles?.includes(role));
  if (isAdministrator && isAdmitted('overseer', viewer)) return administrationPath;
  return hasDuty(viewer, ['INSPECT']) ? inspectorPath : realNamePath;
}

/** Whether a page is for somebody. Only a courtesy: what counts is what the server answers. */
export function isAdmitted(audience: Audience, viewer: Viewer | null): boolean {
  switch (audience) {
    case 'anyone':
      return true;
    case 'nobody':
      return viewer === null;
    case 'student':
      return viewer?.kind === 'STUDENT';
    case 'arrived':
      return viewer?.onboarding?.step === 'ARRIVED';
    case 'staff':
      return viewer?.kind === 'STAFF';
    case 'overseer':
      // Duties rest until it is known whose hands they are in.
      return hasDuty(viewer, ['OVERSEE']);
    case 'inspector':
      // In development whoever sits at the machine itself needs no account.
      return hasDuty(viewer, ['INSPECT']) || portal.value?.isInspectorOpen === true;
  }
}

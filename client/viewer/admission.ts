import type { Role, ViewerFieldsFragment } from '../graphql/generated/graphql.js';

export type Viewer = ViewerFieldsFragment;

/** Whom a page is for. */
export type Audience = 'anyone' | 'nobody' | 'student' | 'arrived' | 'staff' | 'administrator';

export const startPath = '/';
export const onboardingPath = '/onboarding';
export const realNamePath = '/real-name';
export const administrationPath = '/administration';

const administrators: readonly Role[] = ['SCHOOL_ADMINISTRATOR', 'BUREAU_ADMINISTRATOR'];

/** The page on which somebody stands by default. */
export function homeOf(viewer: Viewer | null): string {
  if (viewer === null) return startPath;
  if (viewer.onboarding) return onboardingPath;
  return isAdmitted('administrator', viewer) ? administrationPath : realNamePath;
}

/** Whether a page is for somebody. Only a courtesy: what counts is what the server answers. */
export function isAdmitted(audience: Audience, viewer: Viewer | null): boolean {
  switch (audience) {
    case 'anyone':
      return true;
    case 'nobody':
      return viewer === null;
    case 'student':
      return viewer?.onboarding != null;
    case 'arrived':
      return viewer?.onboarding?.step === 'ARRIVED';
    case 'staff':
      return viewer?.kind === 'STAFF';
    case 'administrator':
      // Their rights rest until it is known whose hands they are in.
      return viewer?.realName?.step === 'ARRIVED' && administrators.some((role) => viewer.roles?.includes(role));
  }
}

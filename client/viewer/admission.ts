import type { ViewerFieldsFragment } from '../graphql/generated/graphql.js';

export type Viewer = ViewerFieldsFragment;

/** Whom a page is for. */
export type Audience = 'anyone' | 'nobody' | 'student' | 'arrived' | 'administrator';

export const startPath = '/';
export const onboardingPath = '/onboarding';
export const administrationPath = '/administration';

/** The page on which somebody stands by default. */
export function homeOf(viewer: Viewer | null): string {
  if (viewer === null) return startPath;
  return viewer.onboarding ? onboardingPath : administrationPath;
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
    case 'administrator':
      return viewer?.kind === 'STAFF';
  }
}

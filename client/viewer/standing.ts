import type { Viewer } from './admission.js';

type Onboarding = NonNullable<Viewer['onboarding']>;
type RealName = NonNullable<Viewer['realName']>;

/** Where somebody stands on their way: a student's onboarding, or the real-name verification of the staff. */
export type Standing = Onboarding | RealName;

export function standingOf(viewer: Viewer | null | undefined): Standing | null {
  return viewer?.onboarding ?? viewer?.realName ?? null;
}

/** What page they are on: their step, and for the staff the place in it. */
export function pageOf(viewer: Viewer | null | undefined): string | null {
  const standing = standingOf(viewer);
  if (standing === null) return null;
  return 'place' in standing && standing.place !== null ? `${standing.step} ${standing.place}` : standing.step;
}

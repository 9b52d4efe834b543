import type { Viewer } from '../viewer/admission.js';

/** Whether somebody looks after staff: whoever looks after classes alone does not, for staff are in none. */
export function overseesStaff(viewer: Viewer | null): boolean {
  return (viewer?.roles ?? []).some((role) => role !== 'CLASS_TEACHER' && role !== 'TEACHER');
}

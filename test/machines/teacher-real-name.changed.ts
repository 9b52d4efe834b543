import { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import { changedIn, type Branch } from './planted-defect.js';
import type { TeacherMachine } from './teacher-real-name.graph.js';

/** Where in the definition the parts are. */
export const account = 'states.account.states';
export const verified = 'states.journey.states.verified';
export const proving = 'states.journey.states.proving';
export const places = `${proving}.states`;
export const faceScan = `${places}.duplicateId.states.faceScan.states`;
export const evaluation = 'states.evaluation.states';

/** The teacher machine with one branch of its definition replaced, or removed where `replace` gives nothing. */
export function changed(path: string, replace: (old: Branch) => unknown): TeacherMachine {
  return changedIn(teacherRealName, path, replace);
}

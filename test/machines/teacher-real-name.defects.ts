import type { Defect } from './planted-defect.js';
import { bindingsDefects } from './teacher-real-name.bindings-defects.js';
import { locksDefects } from './teacher-real-name.locks-defects.js';
import { conflictsDefects } from './teacher-real-name.conflicts-defects.js';
import { guidanceDefects } from './teacher-real-name.guidance-defects.js';
import { passwordsDefects } from './teacher-real-name.passwords-defects.js';
import type { TeacherMachine } from './teacher-real-name.graph.js';

/** One defect for each thing that somebody who edits the machine could forget. */
export const defects: Readonly<Record<string, Defect<TeacherMachine>>> = {
  ...bindingsDefects,
  ...locksDefects,
  ...passwordsDefects,
  ...conflictsDefects,
  ...guidanceDefects,
};

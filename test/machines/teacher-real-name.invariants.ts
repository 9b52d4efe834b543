import { conflictInvariants } from './teacher-real-name.conflicts.js';
import { guidanceInvariants } from './teacher-real-name.guidance.js';
import { lockInvariants } from './teacher-real-name.locks.js';
import { passwordInvariants } from './teacher-real-name.passwords.js';
import type { Invariant } from './teacher-real-name.predicates.js';
import { progressInvariants } from './teacher-real-name.progress.js';
import { proofInvariants } from './teacher-real-name.proofs.js';

/** The safety rules of real-name verification by name. Each is also seen to fail on a planted defect. */
export const invariants: Readonly<Record<string, Invariant>> = {
  ...proofInvariants,
  ...lockInvariants,
  ...passwordInvariants,
  ...conflictInvariants,
  ...guidanceInvariants,
  ...progressInvariants,
};

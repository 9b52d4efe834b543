import { decisionInvariants } from './student-onboarding.decisions.js';
import { guidanceInvariants } from './student-onboarding.guidance.js';
import { lockInvariants } from './student-onboarding.locks.js';
import type { Invariant } from './student-onboarding.predicates.js';
import { proofInvariants } from './student-onboarding.proofs.js';

/** The safety rules of student onboarding by name. Each is also seen to fail on a planted defect. */
export const invariants: Readonly<Record<string, Invariant>> = {
  ...proofInvariants,
  ...lockInvariants,
  ...decisionInvariants,
  ...guidanceInvariants,
};

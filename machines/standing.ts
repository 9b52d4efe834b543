import type { AnyMachineSnapshot } from 'xstate';
import { finalSteps, type CorrectionStep } from './record-correction/steps.js';
import type { StudentStep } from './student-onboarding/steps.js';
import type { TeacherStep } from './teacher-real-name/steps.js';

/**
 * Where somebody stands, as those who look after many count them: the public step, but each lock by itself, because
 * each asks for something else of whoever can end it. Everybody stands at exactly one, so that a board sums to its roster.
 */
const locks = {
  neverUnlocked: 'NEVER_UNLOCKED',
  lockedByAdministrator: 'LOCKED_BY_ADMINISTRATOR',
  lockedByFailures: 'LOCKED_BY_FAILURES',
} as const;

type Lock = (typeof locks)[keyof typeof locks];

/** The standings of an account that is locked. */
export const lockStandings: readonly Lock[] = Object.values(locks);

export type StudentStanding = Lock | Exclude<StudentStep, 'LOCKED'>;
export type TeacherStanding = Exclude<Lock, 'NEVER_UNLOCKED'> | Exclude<TeacherStep, 'LOCKED'>;
export type Standing = StudentStanding | TeacherStanding;
/** Of a case: in whose hands it is. No board counts it. */
export type CaseStanding = CorrectionStep;

/** In the order in which a board shows them: from the locked account to the evaluation platform. Closed: none can be left out. */
const ofStudents = {
  NEVER_UNLOCKED: true,
  LOCKED_BY_ADMINISTRATOR: true,
  LOCKED_BY_FAILURES: true,
  SIGN_IN: true,
  STATUS_VERIFICATION: true,
  REGISTRAR_REVIEW: true,
  PASSWORD_CHANGE: true,
  PHONE_BINDING: true,
  ARRIVED: true,
} as const satisfies Readonly<Record<StudentStanding, true>>;

export const studentStandings = Object.keys(ofStudents) as readonly StudentStanding[];

/** The same for those who prove their real name. */
const ofTeachers = {
  LOCKED_BY_ADMINISTRATOR: true,
  LOCKED_BY_FAILURES: true,
  SIGN_IN: true,
  UNVERIFIED: true,
  AT_GOVERNMENT: true,
  RETRY: true,
  CONFLICT: true,
  CONFLICT_REVIEW: true,
  ARRIVED: true,
} as const satisfies Readonly<Record<TeacherStanding, true>>;

export const teacherStandings = Object.keys(ofTeachers) as readonly TeacherStanding[];

/** Those in which nobody waits for anything any more. */
export const overStandings: readonly (Standing | CaseStanding)[] = ['ARRIVED', ...finalSteps];

/**
 * The standing of a snapshot of either machine of people.
 *
 * @param step the snapshot's public step
 */
export function standingOf(snapshot: AnyMachineSnapshot, step: StudentStep | TeacherStep): Standing {
  const { account } = snapshot.value as { readonly account: string };
  return (locks as Readonly<Record<string, Lock>>)[account] ?? (step as Exclude<typeof step, 'LOCKED'>);
}

/** Whether the account of a snapshot of either machine is locked, whoever locked it. */
export function isLocked(snapshot: AnyMachineSnapshot): boolean {
  return (snapshot.value as { readonly account: string }).account in locks;
}

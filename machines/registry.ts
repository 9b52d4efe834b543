import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { correctionEventTypes, sampleEvents as sampleCorrectionEvents } from './record-correction/events.js';
import { defaultCorrectionPolicy, recordCorrection } from './record-correction/machine.js';
import { tellingState as tellingCorrectionState } from './record-correction/steps.js';
import { standingOf, type CaseStanding, type Standing } from './standing.js';
import { sampleEvents as sampleStudentEvents, studentEventTypes } from './student-onboarding/events.js';
import { studentOnboarding } from './student-onboarding/machine.js';
import { defaultStudentPolicy } from './student-onboarding/setup.js';
import { tellingState as tellingStudentState } from './student-onboarding/steps.js';
import { studentUpgrades } from './student-onboarding/upgrades.js';
import { teacherEventTypes } from './teacher-real-name/events.js';
import { teacherRealName } from './teacher-real-name/machine.js';
import { sampleEvents as sampleTeacherEvents } from './teacher-real-name/samples.js';
import { defaultTeacherPolicy } from './teacher-real-name/setup.js';
import { tellingState as tellingTeacherState } from './teacher-real-name/steps.js';
import { teacherUpgrades } from './teacher-real-name/upgrades.js';
import type { Upgrade } from './upgrade.js';

/** A machine as the interpreter needs it. */
export interface RegisteredMachine {
  readonly id: string;
  /** Grows when stored snapshots of the previous one could not be restored. */
  readonly version: number;
  /** By a version, what makes its snapshots into the next one's. Every version before the present one has one. */
  readonly upgrades: Readonly<Record<number, Upgrade>>;
  readonly machine: AnyStateMachine;
  /** What the walk of its state graph begins with, and sends everywhere: every payload that an event can have. */
  readonly walk: {
    readonly input: unknown;
    readonly events: () => readonly { readonly type: string }[];
  };
  /** The public step of a snapshot, for the indexed column beside it. */
  readonly stepOf: (snapshot: AnyMachineSnapshot) => string;
  /** Where boards count a snapshot; for a case, in whose hands it is. */
  readonly standingOf: (snapshot: AnyMachineSnapshot) => Standing | CaseStanding;
}

/** Every machine by its id. Nothing else knows the list. */
export const registry = {
  'student-onboarding': {
    id: 'student-onboarding',
    version: 2,
    upgrades: studentUpgrades,
    machine: studentOnboarding as AnyStateMachine,
    walk: {
      input: defaultStudentPolicy,
      events: () => studentEventTypes.flatMap((type) => sampleStudentEvents(type, 0)),
    },
    stepOf: (snapshot) => tellingStudentState(snapshot.getMeta()).step,
    standingOf: (snapshot) => standingOf(snapshot, tellingStudentState(snapshot.getMeta()).step),
  },
  'teacher-real-name': {
    id: 'teacher-real-name',
    version: 2,
    upgrades: teacherUpgrades,
    machine: teacherRealName as AnyStateMachine,
    walk: {
      input: defaultTeacherPolicy,
      events: () => teacherEventTypes.flatMap((type) => sampleTeacherEvents(type, 0)),
    },
    stepOf: (snapshot) => tellingTeacherState(snapshot.getMeta()).step,
    standingOf: (snapshot) => standingOf(snapshot, tellingTeacherState(snapshot.getMeta()).step),
  },
  // A flow of this one is about a case, not about a person: one student can have had several.
  'record-correction': {
    id: 'record-correction',
    version: 1,
    upgrades: {},
    machine: recordCorrection as AnyStateMachine,
    walk: {
      input: defaultCorrectionPolicy,
      // One number more than there can be reports: an answer to a report that never was.
      events: () =>
        correctionEventTypes.flatMap((type) => sampleCorrectionEvents(type, defaultCorrectionPolicy.reports + 1, 0)),
    },
    stepOf: (snapshot) => tellingCorrectionState(snapshot.getMeta()).step,
    standingOf: (snapshot) => tellingCorrectionState(snapshot.getMeta()).step,
  },
} as const satisfies Readonly<Record<string, RegisteredMachine>>;

export type MachineId = keyof typeof registry;

/** @throws RangeError if there is no such machine */
export function machineOf(id: string): RegisteredMachine {
  const found = (registry as Readonly<Record<string, RegisteredMachine>>)[id];
  if (found === undefined) throw new RangeError(`there is no machine ${JSON.stringify(id)}`);
  return found;
}

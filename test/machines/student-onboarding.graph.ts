import type { SnapshotFrom } from 'xstate';
import { sampleEvents, studentEventTypes, type StudentEvent } from '../../machines/student-onboarding/events.js';
import { studentOnboarding } from '../../machines/student-onboarding/machine.js';
import { defaultStudentPolicy } from '../../machines/student-onboarding/setup.js';
import {
  walkAll,
  walkInParts,
  type Edge as EdgeOf,
  type StateGraph,
  type TimerEvent,
} from '../../machines/definition/state-graph.js';

export type StudentMachine = typeof studentOnboarding;
export type StudentSnapshot = SnapshotFrom<StudentMachine>;
export type WalkedEvent = StudentEvent | TimerEvent;
export type Edge = EdgeOf<StudentSnapshot, StudentEvent>;
export type StudentGraph = StateGraph<StudentMachine, StudentSnapshot, StudentEvent>;

const samples = studentEventTypes.flatMap((type) => sampleEvents(type, 0));

/** Every state that a student can reach, and what every event does there. */
export function walk(machine: StudentMachine): StudentGraph {
  return walkAll(machine, defaultStudentPolicy, () => samples);
}

/** The same, step by step. */
export function walkParts(machine: StudentMachine): Iterable<StudentGraph> {
  return walkInParts(machine, defaultStudentPolicy, () => samples);
}

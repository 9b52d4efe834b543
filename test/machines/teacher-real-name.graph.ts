import type { SnapshotFrom } from 'xstate';
import { teacherEventTypes, type TeacherEvent } from '../../machines/teacher-real-name/events.js';
import type { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import { sampleEvents } from '../../machines/teacher-real-name/samples.js';
import { defaultTeacherPolicy } from '../../machines/teacher-real-name/setup.js';
import { walkAll, type Edge as EdgeOf, type StateGraph, type TimerEvent } from './state-graph.js';

export type TeacherMachine = typeof teacherRealName;
export type TeacherSnapshot = SnapshotFrom<TeacherMachine>;
export type WalkedEvent = TeacherEvent | TimerEvent;
export type Edge = EdgeOf<TeacherSnapshot, TeacherEvent>;
export type TeacherGraph = StateGraph<TeacherMachine, TeacherSnapshot, TeacherEvent>;

/** Every state that a teacher can reach, and what every event does there. */
export function walk(machine: TeacherMachine): TeacherGraph {
  const samples = teacherEventTypes.flatMap((type) => sampleEvents(type, 0));
  return walkAll(machine, defaultTeacherPolicy, samples);
}

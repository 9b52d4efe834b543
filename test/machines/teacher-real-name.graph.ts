import type { SnapshotFrom } from 'xstate';
import { teacherEventTypes, type TeacherEvent } from '../../machines/teacher-real-name/events.js';
import type { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import { places, type Place } from '../../machines/teacher-real-name/places.js';
import { sampleEvents } from '../../machines/teacher-real-name/samples.js';
import { defaultTeacherPolicy } from '../../machines/teacher-real-name/setup.js';
import { placeOf } from '../../machines/teacher-real-name/steps.js';
import {
  walkAll,
  walkInParts,
  type Edge as EdgeOf,
  type StateGraph,
  type TimerEvent,
} from '../../machines/definition/state-graph.js';

export type TeacherMachine = typeof teacherRealName;
export type TeacherSnapshot = SnapshotFrom<TeacherMachine>;
export type WalkedEvent = TeacherEvent | TimerEvent;
export type Edge = EdgeOf<TeacherSnapshot, TeacherEvent>;
export type TeacherGraph = StateGraph<TeacherMachine, TeacherSnapshot, TeacherEvent>;

const samples = teacherEventTypes.flatMap((type) => sampleEvents(type, 0));

/** Every state that a teacher can reach, and what every event does there. */
export function walk(machine: TeacherMachine): TeacherGraph {
  return walkAll(machine, defaultTeacherPolicy, () => samples);
}

/** What one would send here, and one event from elsewhere for each that names its place. */
const fittingAt = new Map(
  [...places, null].map((place) => [
    place,
    samples.filter((event) => !('from' in event) || event.from === place || event.from === elsewhere(place)),
  ]),
);

function elsewhere(place: Place | null): Place {
  return place === 'noMatchingAccount.deregister' ? 'duplicateId.changePhone' : 'noMatchingAccount.deregister';
}

const typesOfAccount = ['UNLOCK', 'LOCK', 'FAILURE_LIMIT_REACHED', 'SIGN_IN', 'CHANGE_PASSWORD', 'RESET_PASSWORD'];
const ofAccount = samples.filter(({ type }) => typesOfAccount.includes(type));

/**
 * A part of it that is walked faster, step by step, for looking at many machines: nothing locks an account while a case is open,
 * nobody goes on while failures lock, and few events come from a place where one does not stand. What breaks a rule
 * here breaks it in the whole graph.
 */
export function walkParts(machine: TeacherMachine): Iterable<TeacherGraph> {
  const isLocking = ({ type }: TeacherEvent) => type === 'LOCK' || type === 'FAILURE_LIMIT_REACHED';
  return walkInParts(machine, defaultTeacherPolicy, (snapshot: TeacherSnapshot) => {
    if (snapshot.matches({ account: 'lockedByFailures' })) return ofAccount;
    const fitting = fittingAt.get(placeOf(snapshot)) ?? samples;
    return snapshot.context.conflict === null ? fitting : fitting.filter((event) => !isLocking(event));
  });
}

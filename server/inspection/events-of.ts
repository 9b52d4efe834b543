import type { AnyMachineSnapshot } from 'xstate';
import * as correction from '../../machines/record-correction/events.js';
import type { CorrectionContext } from '../../machines/record-correction/machine.js';
import type { MachineId } from '../../machines/registry.js';
import * as student from '../../machines/student-onboarding/events.js';
import * as teacher from '../../machines/teacher-real-name/events.js';
import * as teacherSamples from '../../machines/teacher-real-name/samples.js';
import type { TeacherContext } from '../../machines/teacher-real-name/setup.js';

/** An event as one door takes it. */
export interface SentEvent {
  readonly type: string;
  readonly at: number;
}

type Samples = (type: string, at: number, snapshot: AnyMachineSnapshot) => readonly SentEvent[];

interface EventsOf {
  readonly actors: Readonly<Record<string, readonly string[]>>;
  /** Every payload that an event of a type can have. */
  readonly samples: Samples;
  /** The same with the ids that are somebody's own, where machines compare ids. */
  readonly fitting: Samples;
}

/** What can happen to the flows of each machine, and by whom. */
export const eventsOf: Readonly<Record<MachineId, EventsOf>> = {
  'student-onboarding': bySamples(student.studentEventActors, (type, at) =>
    student.sampleEvents(type as student.StudentEventType, at),
  ),
  'teacher-real-name': {
    actors: teacher.teacherEventActors,
    samples: (type, at) => teacherSamples.sampleEvents(type as teacher.TeacherEventType, at),
    fitting: (type, at, snapshot) => {
      const ids = teacherSamples.fittingIds({ context: snapshot.context as TeacherContext });
      return teacherSamples.sampleEvents(type as teacher.TeacherEventType, at, ids);
    },
  },
  'record-correction': bySamples(correction.correctionEventActors, (type, at, snapshot) =>
    correction.sampleEvents(
      type as correction.CorrectionEventType,
      (snapshot.context as CorrectionContext).reports,
      at,
    ),
  ),
};

function bySamples(actors: EventsOf['actors'], samples: Samples): EventsOf {
  return { actors, samples, fitting: samples };
}

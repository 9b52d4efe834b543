import { describe, expect, test } from 'vitest';
import { defaultCorrectionPolicy } from '../../machines/record-correction/machine.js';
import type { MachineId } from '../../machines/registry.js';
import { defaultStudentPolicy } from '../../machines/student-onboarding/setup.js';
import { defaultTeacherPolicy } from '../../machines/teacher-real-name/setup.js';
import { replay } from '../../server/flows/replay.js';
import { eventsOf } from '../../server/inspection/events-of.js';
import { recordBeginning, recordDeadline, recordEvent, type RecordedFlow } from './recorded-flow.js';

/** Every state that can be reached by its shortest way, and every event that is accepted there: each is replayed. */
function* walked(machine: MachineId, input: unknown, most: number): Generator<RecordedFlow> {
  const first = recordBeginning(machine, input);
  const seen = new Map([[keyOf(first), first]]);
  for (const flow of seen.values()) {
    for (const next of nextOf(machine, flow)) {
      yield next;
      const key = keyOf(next);
      if (!seen.has(key) && seen.size < most) seen.set(key, next);
    }
  }
}

function* nextOf(machine: MachineId, flow: RecordedFlow): Generator<RecordedFlow> {
  const { actors, samples } = eventsOf[machine];
  const { snapshot } = flow.step;
  for (const type of Object.keys(actors))
    for (const sample of samples(type, flow.at + 1, snapshot))
      if (snapshot.can(sample)) yield recordEvent(flow, sample);
  const later = recordDeadline(flow);
  if (later !== null) yield later;
}

/** Without times, or no state would be come to twice. */
function keyOf({ step: { snapshot } }: RecordedFlow): string {
  return JSON.stringify([snapshot.value, snapshot.context], (key, value: unknown) => (key === 'until' ? '' : value));
}

describe('a history makes its row again', () => {
  test.each([
    ['student-onboarding', { ...defaultStudentPolicy, statusTries: 2 }, 10_000, 500],
    ['record-correction', { ...defaultCorrectionPolicy, reports: 2 }, 10_000, 50],
    // Of the teachers' many thousand states the first ones.
    ['teacher-real-name', defaultTeacherPolicy, 100, 600],
  ] as const)('%s, after each event in each state', (machine, input, most, least) => {
    let histories = 0;
    for (const { flow, events } of walked(machine, input, most)) {
      expect(replay(flow, events)).toEqual([]);
      histories += 1;
    }
    expect(histories).toBeGreaterThan(least);
  });
});

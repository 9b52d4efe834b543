import type { SnapshotFrom } from 'xstate';
import {
  correctionEventActors,
  correctionEventTypes,
  sampleEvents,
  type Actor,
  type CorrectionEvent,
} from '../../machines/record-correction/events.js';
import { defaultCorrectionPolicy, recordCorrection } from '../../machines/record-correction/machine.js';
import { tellingState, type CorrectionStep } from '../../machines/record-correction/steps.js';
import { rulesOf, type Rule } from './graph-rules.js';
import {
  isTimer,
  walkAll,
  walkInParts,
  type Edge as EdgeOf,
  type StateGraph,
} from '../../machines/definition/state-graph.js';

export type CorrectionMachine = typeof recordCorrection;
export type CorrectionSnapshot = SnapshotFrom<CorrectionMachine>;
export type Edge = EdgeOf<CorrectionSnapshot, CorrectionEvent>;
export type CorrectionGraph = StateGraph<CorrectionMachine, CorrectionSnapshot, CorrectionEvent>;
export type Invariant = Rule<CorrectionGraph>;

const policy = defaultCorrectionPolicy;
// One number more than there can be reports: an answer to a report that never was.
const samples = correctionEventTypes.flatMap((type) => sampleEvents(type, policy.reports + 1, 0));

/** Every state that a case can come to, and what every event does there. */
export function walk(machine: CorrectionMachine): CorrectionGraph {
  return walkAll(machine, policy, () => samples);
}

/** The same, step by step. */
export function walkParts(machine: CorrectionMachine): Iterable<CorrectionGraph> {
  return walkInParts(machine, policy, () => samples);
}

export const { forEveryState, forEveryEdge, forEveryAccepted } = rulesOf<CorrectionGraph>();

export const stepOf = (snapshot: CorrectionSnapshot): CorrectionStep => tellingState(snapshot.getMeta()).step;
export const actorsAt = (snapshot: CorrectionSnapshot): readonly Actor[] => tellingState(snapshot.getMeta()).actors;

/** Who can have sent it; who declines is in the event. */
export function sendersOf({ event }: Edge): readonly Actor[] {
  if (isTimer(event)) return ['system'];
  return event.type === 'DECLINE' ? [event.by] : correctionEventActors[event.type];
}

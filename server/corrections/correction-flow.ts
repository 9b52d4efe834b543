import type { CorrectionEvent } from '../../machines/record-correction/events.js';
import type { CorrectionContext } from '../../machines/record-correction/machine.js';
import { tellingState, type CorrectionStep } from '../../machines/record-correction/steps.js';
import type { Duty } from '../../machines/rules/roles.js';
import type { FlowActor, FlowState } from '../flows/flow-row.js';

export const machine = 'record-correction';

/** The duties by which staff decide about cases. */
export type CorrectionDuty = Extract<Duty, 'confirmCorrections' | 'carryCorrections'>;

/** By which duty staff decide in each step; `null` where it is no turn of theirs. */
export const turnOf: Readonly<Record<CorrectionStep, CorrectionDuty | null>> = {
  REPORTING: null,
  CLASS_TEACHER_REVIEW: 'confirmCorrections',
  REGISTRAR_REVIEW: 'carryCorrections',
  AT_REGISTRY: 'carryCorrections',
  CORRECTED: null,
  DECLINED: null,
  REFUSED: null,
  CLOSED: null,
  WITHDRAWN: null,
};

/** What a case's flow says of it. */
export interface CorrectionState extends CorrectionContext {
  readonly step: CorrectionStep;
}

export function stateOf({ snapshot }: FlowState): CorrectionState {
  return { ...(snapshot.context as CorrectionContext), step: tellingState(snapshot.getMeta()).step };
}

/** Whether the registrar has the case: to decide, or gone to the registry in person. */
export function isRegistrars(flow: FlowState): boolean {
  return stateOf(flow).step === 'REGISTRAR_REVIEW' || flow.snapshot.matches({ atRegistry: 'byHand' });
}

export const system: FlowActor = { kind: 'system', id: null };

/** How the registry knows a report of a case, however often it is sent. */
export const registryKey = (id: string, report: number): string => `${id}:${report}`;

/** What the registry has done, as the one door takes it. */
export function fromRegistry<E extends CorrectionEvent>(id: string, event: E) {
  return { machine, subject: id, event, actor: system } as const;
}

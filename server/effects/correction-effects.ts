import type { CorrectionEffects, CorrectionEffectType } from '../../machines/record-correction/effects.js';
import { hearRegistry } from '../corrections/hear-registry.js';
import { sendToRegistry } from '../corrections/send-to-registry.js';
import type { EffectJob } from '../flows/queue.js';
import type { Services } from '../services.js';

type EffectServices = Pick<Services, 'em' | 'flows' | 'personalData' | 'registry' | 'clock'>;

type Handlers = { [T in CorrectionEffectType]: (job: EffectJob, params: CorrectionEffects[T]) => Promise<void> };

/** The effects of record corrections that leave the house. Run at least once; the registry knows each report by its key. */
export function correctionEffects(services: EffectServices): Partial<Handlers> {
  return {
    submitToRegistry: ({ subject }, { report }) => sendToRegistry(services, subject, report),
    askRegistry: ({ subject }, { report }) => hearRegistry(services, subject, report),
  };
}

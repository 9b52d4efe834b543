import type { AppStep } from '../config.js';
import type { Visit } from '../http/visit.js';

/** Tells the client whose link was followed that a step is done: the person's first tab goes on by itself. */
export function reportStep({ platform, reference }: Pick<Visit, 'platform' | 'reference'>, step: AppStep): void {
  if (reference !== null) platform.onEvent({ kind: 'appStep', step, reference });
}

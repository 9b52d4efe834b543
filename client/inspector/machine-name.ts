import type { MachineId } from '../../machines/registry.js';
import type { Say } from '../text/use-text.js';

const named = {
  'student-onboarding': true,
  'teacher-real-name': true,
  'record-correction': true,
} as const satisfies Readonly<Record<MachineId, true>>;

/** The registry's machines, which a page does not load for their names. */
export const machineIds = Object.keys(named) as readonly MachineId[];

/** A machine in words; one that this version does not know is called by its id. */
export function machineName(say: Say, id: string): string {
  const known = machineIds.find((one) => one === id);
  return known === undefined ? id : say(`inspector.machines.${known}`);
}

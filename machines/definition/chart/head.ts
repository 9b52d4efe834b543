import type { MachineDefinition } from '../definition.js';
import { boxSizeOf } from './measure.js';
import { linesOf } from './text.js';

/** How high what a state says is: of one with states inside the head, below which those stand. */
export function headHeightOf(definition: MachineDefinition, path: string): number {
  return boxSizeOf(linesOf(definition, path)).height;
}

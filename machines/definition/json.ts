import type { MachineDefinition } from './definition.js';

/** A definition as text: the same one gives the same text, a line for each thing. */
export function toJson(definition: MachineDefinition): string {
  return `${JSON.stringify(definition, null, 2)}\n`;
}

/**
 * A definition from such a text.
 *
 * @throws SyntaxError if the text is no JSON
 * @throws RangeError if it is not a machine's
 */
export function fromJson(text: string): MachineDefinition {
  const read = JSON.parse(text) as Partial<MachineDefinition> | null;
  if (typeof read?.id !== 'string' || typeof read.version !== 'number' || typeof read.root?.type !== 'string')
    throw new RangeError('this is no definition of a machine');
  return read as MachineDefinition;
}

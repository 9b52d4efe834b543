import { withoutBlanks } from './typed-text.js';

export const reasonLength = { least: 2, most: 500 } as const;

/**
 * Why a text is no reason that an administrator may give for a decision; `null` for one that is. A reason is read by
 * whom it concerns: a blank or a single character tells them nothing.
 */
export function reasonFault(text: string): 'missing' | 'tooLong' | null {
  if (withoutBlanks(text).length < reasonLength.least) return 'missing';
  return text.trim().length > reasonLength.most ? 'tooLong' : null;
}

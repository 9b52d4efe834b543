import { holdsPersonalNumber } from './personal-number.js';
import { withoutBlanks } from './typed-text.js';

export const reasonLength = { least: 2, most: 500 } as const;

/**
 * Why a text is no reason that somebody may give for what they decide about others, as the issue that says so; `null` for one
 * that is. A reason is read by whom it concerns: a blank or a single character tells them nothing.
 *
 * @param isNeeded whether there has to be one at all
 */
export function reasonFault(
  text: string,
  { isNeeded = true }: { readonly isNeeded?: boolean } = {},
): 'REASON_REQUIRED' | 'PERSONAL_NUMBER' | null {
  if (!isNeeded && text.trim() === '') return null;
  if (withoutBlanks(text).length < reasonLength.least || text.trim().length > reasonLength.most)
    return 'REASON_REQUIRED';
  return holdsPersonalNumber(text) ? 'PERSONAL_NUMBER' : null;
}

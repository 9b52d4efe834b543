import type { GuidanceTexts } from '../../real-name/guidance-text.js';
import { cases } from './guidance/cases.js';
import { duplicateId } from './guidance/duplicate-id.js';
import { duplicatePhone } from './guidance/duplicate-phone.js';
import { going } from './guidance/going.js';
import { noMatchingAccount } from './guidance/no-matching-account.js';

/** Source: the official first-login instructions, the teachers' part, in its words; a file for each branch. */
export const guidance: GuidanceTexts = { ...going, ...duplicatePhone, ...duplicateId, ...noMatchingAccount, ...cases };

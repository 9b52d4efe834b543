import type { TopicTexts } from '../../help/topic-text.js';
import { administration } from './topics/administration.js';
import { corrections } from './topics/corrections.js';
import { evaluation } from './topics/evaluation.js';
import { family } from './topics/family.js';
import { password } from './topics/password.js';
import { phone } from './topics/phone.js';
import { realName } from './topics/real-name.js';
import { signingIn } from './topics/signing-in.js';
import { status } from './topics/status.js';

/** Source: the official first-login instructions, parts 1 to 8; a file for each part of the way. */
export const topics: TopicTexts = {
  ...signingIn,
  ...status,
  ...password,
  ...phone,
  ...evaluation,
  ...corrections,
  ...family,
  ...realName,
  ...administration,
};

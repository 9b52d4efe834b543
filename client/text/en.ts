import type { MainDictionary } from './dictionary.js';
import { issues } from './en/issues.js';
import { arrived, locked, passwordChange, phone, picker, review, status } from './en/onboarding.js';
import { administration, evaluation, help } from './en/places.js';
import { shell, signIn, steps } from './en/shell.js';
import { recovery, smsSignIn } from './en/sms.js';
import { topics } from './en/topics.js';

/** English: says what Chinese says, or does not compile. */
export const dictionary: MainDictionary = {
  shell,
  steps,
  signIn,
  smsSignIn,
  recovery,
  status,
  picker,
  review,
  passwordChange,
  phone,
  arrived,
  locked,
  evaluation,
  administration,
  help,
  topics,
  issues,
};

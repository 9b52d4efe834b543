import type { Dictionary } from './dictionary.js';
import { issues } from './en/issues.js';
import { arrived, locked, passwordChange, phone, picker, review, status } from './en/onboarding.js';
import { administration, evaluation, handOver, help } from './en/places.js';
import { shell, signIn, steps } from './en/shell.js';
import { topics } from './en/topics.js';

/** English: says what Chinese says, or does not compile. */
export const dictionary: Dictionary = {
  shell,
  steps,
  signIn,
  status,
  picker,
  review,
  passwordChange,
  phone,
  arrived,
  locked,
  evaluation,
  handOver,
  administration,
  help,
  topics,
  issues,
};

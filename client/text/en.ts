import type { MainDictionary } from './dictionary.js';
import { issues } from './en/issues.js';
import { arrived, passwordChange, phone, picker, rare, review, status } from './en/onboarding.js';
import { evaluation, handOver, help, print, schoolReset, staffParts } from './en/places.js';
import { shell, signIn, steps } from './en/shell.js';
import { recovery, smsSignIn } from './en/sms.js';

/** English: says what Chinese says, or does not compile. */
export const dictionary: MainDictionary = {
  shell,
  steps,
  signIn,
  smsSignIn,
  recovery,
  status,
  rare,
  picker,
  review,
  passwordChange,
  phone,
  arrived,
  evaluation,
  handOver,
  help,
  print,
  schoolReset,
  staffParts,
  issues,
};

import { issues } from './zh/issues.js';
import { arrived, passwordChange, phone, picker, rare, review, status } from './zh/onboarding.js';
import { evaluation, handOver, help, print, schoolReset, staffParts } from './zh/places.js';
import { shell, signIn, steps } from './zh/shell.js';
import { recovery, smsSignIn } from './zh/sms.js';

/** Chinese: the interface that the source describes, its words where it has some. */
export const dictionary = {
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

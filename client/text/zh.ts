import { issues } from './zh/issues.js';
import { arrived, locked, passwordChange, phone, picker, review, status } from './zh/onboarding.js';
import { administration, evaluation, handOver, help } from './zh/places.js';
import { shell, signIn, steps } from './zh/shell.js';
import { topics } from './zh/topics.js';

/** Chinese: the interface that the source describes, its words where it has some. */
export const dictionary = {
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

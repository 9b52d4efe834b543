import type { IssueTexts } from '../issue-text.js';

const administrator = "your school's system administrator";
const support = 'technical support, see Help';

export const issues = {
  ACCOUNT_REQUIRED: { what: 'No account yet', todo: 'Type your ID number.', who: '' },
  ACCOUNT_NAME_MALFORMED: { what: 'Not an 18-digit ID number', todo: 'Check each digit; the last may be X.', who: '' },
  PASSWORD_REQUIRED: { what: 'No password yet', todo: 'Type your password.', who: '' },
  CAPTCHA_REQUIRED: { what: 'No picture code yet', todo: 'Type what the picture shows.', who: '' },
  CAPTCHA_WRONG: { what: 'The picture code is wrong', todo: 'Type the new picture’s code.', who: '' },
  CAPTCHA_EXPIRED: { what: 'The picture was too old', todo: 'Type the new picture’s code.', who: '' },
  CREDENTIALS_WRONG: {
    what: 'Account or password is wrong',
    todo: 'Use the eye to check what you typed.',
    who: `for a forgotten password, ${administrator}`,
  },
  LOCKED_BY_FAILURES: {
    what: 'Locked: it unlocks by itself after half an hour',
    todo: 'Sign in when the time is up.',
    who: `for a reset, ${administrator}`,
  },
  LOCKED_BY_ADMINISTRATOR: {
    what: 'Locked: ask the system administrator',
    todo: 'Have your school unlock it, then sign in.',
    who: `your class teacher or ${administrator}`,
  },
  BUSY: { what: 'Many people are signing in', todo: 'Wait a moment and press again.', who: '' },
  RATE_LIMITED: { what: 'Too many tries', todo: 'Wait until the time is up.', who: '' },
  SIGN_IN_REQUIRED: { what: 'You are signed out', todo: 'Sign in: you come back here.', who: '' },
  PASSWORD_SYNCING: {
    what: 'The new password is not here yet',
    todo: 'Try again later, or use the entrance.',
    who: '',
  },
  ONBOARDING_UNFINISHED: {
    what: 'The first login is not finished',
    todo: 'Finish its steps at Shoudeng first.',
    who: '',
  },
  HAND_OVER_EXPIRED: { what: 'This way in has expired', todo: 'Press the entrance at Shoudeng again.', who: '' },
  STEP_NOT_OPEN: { what: 'Not possible at this step', todo: 'The page now shows your step.', who: support },
  STALE_REVISION: { what: 'Another page has gone on', todo: 'This page is updated; your text is kept.', who: '' },
  NAME_REQUIRED: { what: 'No usable name yet', todo: 'Type the student’s registered name.', who: '' },
  SCHOOL_REQUIRED: { what: 'No school chosen', todo: 'Press “Choose school”.', who: '' },
  STATUS_MISMATCH: {
    what: 'Name and school do not match the record',
    todo: 'Check both and submit again.',
    who: 'if both are right, your class teacher',
  },
  STATUS_UNDER_REVIEW: {
    what: 'The registrar decides now',
    todo: 'Wait: this page goes on by itself.',
    who: 'your school’s registrar',
  },
  OLD_PASSWORD_REQUIRED: { what: 'No old password yet', todo: 'Type the one you signed in with.', who: '' },
  OLD_PASSWORD_WRONG: { what: 'The old password is wrong', todo: 'Type the one you signed in with.', who: '' },
  PASSWORD_TOO_SHORT: { what: 'Fewer than 8 characters', todo: 'Use 8 to 15.', who: '' },
  PASSWORD_TOO_LONG: { what: 'More than 15 characters', todo: 'Use 8 to 15.', who: '' },
  PASSWORD_TOO_FEW_CLASSES: {
    what: 'Too few kinds of characters',
    todo: 'Use three of digits, lower case, upper case, symbols.',
    who: '',
  },
  PASSWORD_CHARACTER_UNSUPPORTED: {
    what: 'A character that cannot be used',
    todo: 'Leave out blanks and Chinese characters.',
    who: '',
  },
  PASSWORD_SAME_AS_OLD: { what: 'Same as the old password', todo: 'Think of another one.', who: '' },
  PASSWORD_DERIVED_FROM_ID: { what: 'It contains your ID number', todo: 'Leave the ID’s digits out.', who: '' },
  PASSWORD_COMMON: { what: 'A very common password', todo: 'Think of one nobody would guess.', who: '' },
  PASSWORD_CONFIRMATION_DIFFERS: { what: 'The two new passwords differ', todo: 'Type the second one again.', who: '' },
  CONFIRMATION_REQUIRED: { what: 'Not confirmed yet', todo: 'Type the new password again.', who: '' },
  PHONE_MALFORMED: { what: 'Not an 11-digit mobile number', todo: 'Check the number.', who: '' },
  PHONE_ACCOUNT_LIMIT: {
    what: 'This phone has its three accounts',
    todo: 'Use another one, or go on without.',
    who: administrator,
  },
  CODE_REQUIRED: { what: 'No SMS code yet', todo: 'Type the 6 digits of the SMS.', who: '' },
  CODE_TOO_SOON: { what: 'A code was just sent', todo: 'Wait until the time is up.', who: '' },
  CODE_WRONG: { what: 'The SMS code is wrong', todo: 'Look at the newest SMS.', who: '' },
  CODE_EXPIRED: { what: 'The SMS code has expired', todo: 'Get a new one.', who: '' },
  CODE_EXHAUSTED: { what: 'Five tries are used up', todo: 'Get a new code in a while.', who: '' },
  OFFLINE: { what: 'Offline: nothing was sent', todo: 'Your text is kept. Press again later.', who: '' },
  UNREACHABLE: { what: 'The portal cannot be reached', todo: 'Your text is kept. Press again later.', who: support },
  FAULT: { what: 'Something broke on our side', todo: 'Your text is kept. Press again later.', who: support },
} satisfies IssueTexts;

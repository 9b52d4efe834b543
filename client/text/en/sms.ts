import type { Dictionary } from '../dictionary.js';

export const smsSignIn: Dictionary['smsSignIn'] = {
  title: 'Sign in by SMS',
  lead: 'If a phone is bound to your account, sign in with a code by SMS.',
  phoneHint: 'The number your account is bound to, 11 digits.',
  sent: 'If {phone} is bound to an account, a code was sent to it.',
  missing: 'No message?',
  missingUnbound: 'Before the first sign-in no phone is bound. Use your password:',
  missingOther: 'Another number may be bound. Try that one.',
  missingWait: 'See whether the message was blocked; after a minute you can get another one.',
  choice: 'Choose an account',
  choiceLead: 'This phone is bound to {count} accounts. Choose yours.',
};

export const recovery: Dictionary['recovery'] = {
  title: 'Forgotten password',
  lead: 'Students with a bound phone set a new password with a code by SMS.',
  sent: 'If the account is bound to {phone}, a code was sent to it.',
  missingUnbound: 'Without a bound phone there is no message: ask your school for a reset (below).',
  submit: 'Set password and sign in',
  perhapsDone: 'Your password may have been changed: sign in with the new one, or else get a new code.',
  bySchool: 'No bound phone, or the number is gone',
  bySchoolText: 'Your school resets the password to the initial one; you change it when you sign in.',
  whomToAsk: 'Whom to ask',
  toStaff: 'For teachers and administrators',
  byStaff: 'Teachers and administrators',
  byStaffText:
    'There is no recovery by SMS. Teachers ask their school’s system administrator, school administrators ask the bureau above, bureau administrators ask technical support. You get a new password in person.',
  howStaff: 'How it is done',
  toSignIn: 'Back to sign-in',
};

import type { Dictionary } from '../dictionary.js';

export const familyRelation: Dictionary['familyRelation'] = {
  FATHER: 'Father',
  MOTHER: 'Mother',
  GUARDIAN: 'Guardian',
  OTHER: 'Somebody else of the family',
};

export const ownFamily: Dictionary['ownFamily'] = {
  title: 'Family members',
  lead: 'Once bound, a parent sees on their own phone which step you have reached.',
  members: 'Bound ({count} of {most})',
  none: 'Nobody is bound yet.',
  boundSince: 'Bound on {day}',
  sees: 'A parent sees your step and can report wrong archive data for you: no ID number, no phone, nothing of your evaluation.',
  end: 'Remove',
  endOne: 'Remove: {who} {phone}',
  notYet: 'You can bind a parent once you have taken all five steps.',
  bindTitle: 'Bind a parent',
  relation: 'Who it is',
  phoneHint: 'The parent’s mobile number, 11 digits. The code goes there.',
  codeTitle: 'Bind: {who}',
  sent: 'The code went to {phone}. Ask your parent for it.',
  bind: 'Bind',
  doneBound: 'Bound. Parents come in by “For parents” below the sign-in form.',
  doneEnded: 'Removed.',
  endTitle: 'Remove: {who} ({phone})',
  endText: 'They stop seeing your step at once and can report nothing for you. You can bind them again later.',
  keep: 'Keep',
  endSubmit: 'Remove',
};

export const family: Dictionary['family'] = {
  title: 'How far your child is',
  lead: 'Signed in with {phone}. The page updates by itself.',
  signInTitle: 'Sign in as a parent',
  signInLead: 'By SMS, with the number that your child has bound. No password.',
  phoneHint: 'The number that your child has bound, 11 digits.',
  sent: 'If a student has bound {phone}, a code was sent.',
  missingUnbound: 'Your child may not have bound your number yet: see below how it is done.',
  howBound: 'Parents are bound by their child: signed in, in “My account”, under “Family members”.',
  ended: 'You are signed out, or your child has ended the binding. Please sign in again.',
  signOut: 'Sign out',
  since: 'Since {time}',
  help: 'What to do here, and whom to ask',
  step: {
    LOCKED: 'The account is locked',
    REGISTRAR_REVIEW: 'Waiting for the registrar',
    SIGN_IN: 'Not signed in yet',
    STATUS_VERIFICATION: 'At the status verification',
    PASSWORD_CHANGE: 'Has to change the password',
    PHONE_BINDING: 'Can bind a phone',
    ARRIVED: 'All done',
  },
  next: {
    LOCKED: 'Ask the school’s administrator, or the class teacher first. Unlocked, your child goes on where they were.',
    REGISTRAR_REVIEW:
      'Once the registrar has decided, your child changes the password. Ask the class teacher if it takes long.',
    SIGN_IN: 'Your child signs in. The school’s administrator resets a forgotten password.',
    STATUS_VERIFICATION: 'Your child types name and school. If that fails, ask the class teacher or the registrar.',
    PASSWORD_CHANGE: 'Your child signs in and chooses a password. The school’s administrator helps.',
    PHONE_BINDING: 'Your child binds a phone or goes on without; then the evaluation platform is open.',
    ARRIVED:
      'The evaluation platform is open. If the archive is wrong, report it below; the class teacher looks at it.',
  },
  report: 'Report {number}',
  reportOwn: 'You reported it.',
  reportOther: 'Your child or another parent reported it.',
  reportTitle: 'Report wrong archive data of {name}',
  reportBegin: 'Report wrong archive data',
  reportNot: 'Not now',
};

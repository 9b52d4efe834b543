import type { Dictionary } from '../dictionary.js';

export const evaluation: Dictionary['evaluation'] = {
  title: 'Comprehensive quality evaluation',
  landingTitle: 'You are on the evaluation platform',
  lead: 'Please check your archive.',
  signOut: 'Sign out of the platform',
  signedOut: 'Signed out of the evaluation platform. Shoudeng is left separately.',
  signInTitle: 'Sign in to the evaluation platform',
  signInLead: 'This is the evaluation platform’s own sign-in.',
  accountHint: 'ID number, or the unified number of eight digits.',
  passwordHint: 'As at Shoudeng. Students: the new one, not the initial one.',
  forgotten: 'Forgotten password: recover it at Shoudeng',
  syncTitle: 'The password is right, and on its way here',
  syncText: 'It works here ten minutes after a password was changed or a real name proved:',
  syncLeft: '{time} to go',
  syncOver: 'The time is up: please sign in once more in a few seconds.',
  syncOverdue: 'This takes longer than expected. Please try again in a few minutes.',
  syncEntrance: 'In a hurry? The entrance at Shoudeng is open now.',
  entranceTitle: 'Through Shoudeng, without waiting',
  entranceText: 'Sign in to Shoudeng by password or SMS and press the entrance: nothing else is asked for.',
  entrance: 'Go to Shoudeng',
  entryFailed: 'The way in from Shoudeng did not work. Press the entrance there once more.',
  archive: 'Check your archive',
  archiveText: 'Check every line. If something is wrong, do not try to change it; report it as described below.',
  name: 'Name',
  nationalId: 'ID number',
  school: 'School',
  class: 'Grade and class',
  unifiedNumber: 'Unified number',
  phone: 'Phone',
  noPhone: 'none bound',
  none: 'not recorded',
  wrong: 'If something is wrong',
  wrongSteps: {
    report: 'You or your parents tell the class teacher.',
    teacher: 'The class teacher tells the school’s registrar.',
    registry: 'The registrar has it changed in the national student registry.',
  },
  report: 'Report an error',
  wrongOfStaff:
    'Teachers tell the school’s system administrator, administrators the bureau above, who have it checked and put right.',
  wrongOfStaffHelp: 'How corrections work',
  reportElsewhere: 'Report it at the portal and see whose hands it is in.',
  records: 'Daily records (写实记录)',
  recordsText:
    'These are kept on the evaluation platform itself. This landing page came with Shoudeng and has none; once your province has connected its platform, “Entrance to the evaluation platform” opens that instead.',
  back: 'Back to Shoudeng',
};

export const handOver: Dictionary['handOver'] = {
  title: 'Entering the evaluation platform',
  going: 'Making sure who you are…',
  back: 'Back to Shoudeng',
  signInFirst: 'Sign in first; then you go on to the evaluation platform.',
  finishFirst: 'Finish the steps first; then you go on to the evaluation platform.',
};

export const help: Dictionary['help'] = {
  title: 'Help',
  lead: 'What concerns your step comes first.',
  now: 'Your step',
  asked: 'What you just asked',
  all: 'More questions',
  search: 'Search the questions',
  searchHint: 'For example: forgot password, no SMS',
  found: 'Questions found: {count}',
  foundNone: 'None found. Try other words, or ask those below.',
  failed: 'The answers did not load. Check the network and reload, or ask those below.',
  look: 'See what it looks like',
  lookFailed: 'The picture could not be fetched. Check the network, fold this and unfold it again.',
  whoHelps: 'Who helps: ',
  or: ', ',
  whatIsThis: 'What does this mean?',
  contact: 'Who helps',
  contactLead: 'School matters: ask your school. The portal: ask technical support.',
  schoolAdministrator: 'school’s system administrator',
  schoolAdministratorText: 'unlocks accounts, resets passwords, helps teachers with their real name',
  bureauAdministrator: 'administrator of the education bureau above',
  bureauAdministratorText: 'resets passwords, decides real-name cases',
  classTeacher: 'class teacher',
  classTeacherText: 'wrong archive data, and whenever in doubt',
  registrar: 'school’s registrar',
  registrarText: 'decides failed verifications, has archives corrected',
  phones: 'Technical support, by phone',
  email: 'Technical support, by e-mail',
  support: 'technical support',
  consultation: 'Online consultation',
  manual: 'Manual',
  opens: 'opens a new window',
  namedAddress: '{url} ({name})',
  firstLogin: 'Print a class’s first-login sheet',
  back: 'Back to where I was',
};

export const print: Dictionary['print'] = {
  print: 'Print',
  date: 'Date',
  address: 'Address of the portal',
};

export const schoolReset: Dictionary['schoolReset'] = {
  title: 'Have your school reset the password',
  lead: 'Without a bound phone, only your school can reset a forgotten password. Choose the school, print this note and bring it there.',
  staysHere: 'Or write it by hand later. It is only printed, never sent.',
  idHint: 'Or leave it out. Never sent; its middle is hidden on paper.',
  bySms: 'With a bound phone: recover it by SMS',
  toSignIn: 'Back to sign-in',
  noteTitle: 'Password reset (重置密码)',
  administrator: '— system administrator (学校系统管理员)',
  request:
    'The student below has forgotten the password and has no phone bound. Please check the identity and reset the password of this account.',
  order: 'In this order',
  steps: {
    teacher: 'The class teacher (班主任) first: with the ID card or household register, to confirm who it is.',
    reset: 'The system administrator checks the papers and resets the password.',
    initial:
      'The password is then the initial one: xs and the last 8 characters of the ID number, unless the school announced another.',
    change: 'The student signs in with it and chooses a new one at once. The student status stays verified.',
  },
  signatures: {
    student: 'Student',
    teacher: 'Class teacher (班主任)',
    administrator: 'System administrator (学校系统管理员)',
  },
};

/** What teachers and administrators ask about: their own parts of the help. */
export const staffParts = {
  REAL_NAME: 'Teachers and administrators: real name',
  GOVERNMENT: 'Teachers and administrators: government platform',
  ADMINISTRATION: 'Teachers and administrators: administration',
};

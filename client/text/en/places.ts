import type { Dictionary } from '../dictionary.js';

export const evaluation: Dictionary['evaluation'] = {
  title: 'Comprehensive quality evaluation',
  landingTitle: 'You are on the evaluation platform',
  lead: 'Check your archive first, then go on.',
  signOut: 'Sign out of the platform',
  signedOut: 'Signed out of the evaluation platform. Shoudeng is left separately.',
  signInTitle: 'Sign in to the evaluation platform',
  signInLead: 'This is the evaluation platform’s own sign-in.',
  accountHint: 'ID number, or the unified account number of eight digits.',
  passwordHint: 'The new password that you chose at Shoudeng, not the initial one.',
  forgotten: 'Forgotten? Recover it at Shoudeng',
  syncTitle: 'The password is right, and on its way here',
  syncText: 'A new password works here ten minutes after its change:',
  syncLeft: '{time} to go',
  syncOver: 'The time is up: please sign in once more.',
  syncOverdue: 'This takes longer than expected. Please try again in a few minutes.',
  syncEntrance: 'In a hurry? The entrance at Shoudeng is open now.',
  entranceTitle: 'Through Shoudeng, without waiting',
  entranceText: 'Sign in to Shoudeng by password or SMS and press the entrance: nothing else is asked for.',
  entrance: 'Go to Shoudeng',
  entryFailed: 'The way in from Shoudeng did not work. Press the entrance there once more.',
  archive: 'Check your archive',
  archiveText: 'Check every line. What is wrong is reported as described below.',
  name: 'Student’s name',
  nationalId: 'ID number',
  school: 'School',
  class: 'Grade and class',
  unifiedNumber: 'Unified account number',
  phone: 'Phone',
  noPhone: 'none bound',
  none: 'not recorded',
  wrong: 'If something is wrong',
  wrongSteps: {
    report: 'You or your parents tell the class teacher.',
    teacher: 'The class teacher tells the school’s registrar.',
    registry: 'The registrar has it changed in the national student registry.',
  },
  records: 'Daily records (写实记录)',
  recordsText:
    'These are kept on the evaluation platform itself. This landing page came with Shoudeng and has none; once your province has connected its platform, the entrance opens that instead.',
  back: 'Back to Shoudeng',
};

export const handOver: Dictionary['handOver'] = {
  title: 'Entering the evaluation platform',
  going: 'Making sure who you are…',
  back: 'Back to Shoudeng',
  signInFirst: 'Sign in first; then you go on to the evaluation platform.',
  finishFirst: 'Finish the steps first; then you go on to the evaluation platform.',
};

export const administration: Dictionary['administration'] = {
  title: 'School administration',
  lead: 'You are signed in as a school administrator. Its pages are not built yet; the command line is.',
  where: 'On the server that runs Shoudeng:',
  importTitle: 'Import a roster',
  importText: 'Excel or CSV. A dry run reports every row; importing comes after.',
  unlockTitle: 'Unlock students',
  unlockText: 'One student, a class, or the whole school.',
  otherTitle: 'Lock, reset a password, decide a status',
  otherText: 'Without arguments, it lists everything it can do.',
  copyNote: 'A roster is personal data of minors: keep it safe.',
  toWay: 'To the evaluation platform',
};

export const help: Dictionary['help'] = {
  title: 'Help',
  lead: 'First what concerns the step you are at.',
  now: 'Your step',
  asked: 'What you just asked',
  all: 'More questions',
  search: 'Search the questions',
  searchHint: 'Such as: forgot password, no SMS',
  found: 'Questions found: {count}',
  foundNone: 'None found. Try other words, or ask those below.',
  failed: 'The answers did not load. Check the network and reload, or ask those below.',
  whoHelps: 'Who helps: ',
  or: ', ',
  whatIsThis: 'What is this about',
  contact: 'Who helps',
  contactLead: 'School matters: ask your school. The portal: ask technical support.',
  schoolAdministrator: 'School’s system administrator',
  schoolAdministratorText: 'unlocks accounts, resets passwords',
  classTeacher: 'Class teacher',
  classTeacherText: 'wrong archive data, and whenever in doubt',
  registrar: 'School’s registrar',
  registrarText: 'decides failed verifications',
  phones: 'Technical support, by phone',
  email: 'Technical support, by e-mail',
  support: 'technical support',
  consultation: 'Online consultation',
  manual: 'Manual',
  opens: 'opens a new window',
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
    reset: 'The system administrator checks the card and resets the password.',
    initial:
      'It is the initial one then: xs and the last 8 characters of the ID number, unless the school announced another.',
    change: 'The student signs in with it and chooses a new one at once. The student status stays verified.',
  },
  signatures: {
    student: 'Student',
    teacher: 'Class teacher (班主任)',
    administrator: 'Administrator (管理员)',
  },
};

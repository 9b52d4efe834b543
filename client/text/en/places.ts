import type { Dictionary } from '../dictionary.js';

export const evaluation: Dictionary['evaluation'] = {
  title: 'Comprehensive quality evaluation',
  lead: 'You have arrived. Check your archive first, then go on.',
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
};

export const help: Dictionary['help'] = {
  title: 'Help',
  lead: 'First what concerns the step you are at.',
  now: 'Your step',
  all: 'More questions',
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
  back: 'Back to where I was',
};

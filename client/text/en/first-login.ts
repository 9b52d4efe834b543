import type { Dictionary } from '../dictionary.js';

export const firstLogin: Dictionary['firstLogin'] = {
  title: 'First-login sheet',
  lead: 'One for each class: hang up the first page or hand it out; the class teacher keeps the list behind it.',
  backToList: 'Back to the accounts',
  chooseClass: 'Choose a class first',
  chooseClassText: 'Sheets are printed class by class. Choose the class above.',
  missing: 'There is no such class',
  missingText: 'It may not be in your charge any more. Choose another one above.',
  empty: 'This class has no students yet',
  emptyText: 'Once a roster is imported, they appear here. Print the sheet then.',
  ready: '{name}, students: {count}. Print it on A4 paper.',
  locked: 'Accounts not unlocked yet: {count}. These students cannot sign in, whatever the sheet says.',
  toUnlock: 'Unlock them in the list of accounts',
  toLocked: 'See who, in the list of accounts',
  preview: 'What is printed',
};

export const firstLoginGuide: Dictionary['firstLoginGuide'] = {
  lead: 'About ten minutes. Each step is kept: stop and go on later.',
  address: 'Open this address',
  addressHint:
    'On a computer with Chrome, or the 360 browser in its speed mode; a phone will do. Compare every letter.',
  code: 'QR code of the address',
  codeHint: 'Scan with a phone',
  prepare: 'Have at hand',
  items: { nationalId: 'ID number', password: 'Initial password', phone: 'Phone' },
  nationalId: 'The 18 characters on the ID card: your account name.',
  passwordRule: {
    UNKNOWN:
      'The one that your school announced; otherwise xs and the last 8 characters of the ID number, a last X upper case.',
    DERIVED: 'xs and the last 8 characters of the ID number, a last X upper case.',
    ANNOUNCED: 'The one that your school announced; ask your class teacher. It is not on this paper.',
  },
  phone: 'For one SMS; a parent’s is fine. You can finish without any.',
  steps: {
    SIGN_IN: '“{account}”: the ID number. “{password}”: the initial password. Then the “{captcha}”. Press “{submit}”.',
    STATUS_VERIFICATION:
      '“{name}”: as in the household register. Press “{choose}”, find your school, press “{confirm}”, then “{submit}”.',
    PASSWORD_CHANGE:
      '“{old}”: the initial one. “{next}”: one of your own that {length} and {classes}. Again at “{confirmation}”, then “{submit}”. Remember it; tell nobody.',
    PHONE_BINDING:
      '“{phone}”: type it, press “{send}”, type the 6 digits of the SMS, press “{bind}”. Without a phone, press “{skip}”.',
    ARRIVED: 'Press “{enter}”: it is open at once. On a borrowed computer, press “{signOut}” before you leave.',
  },
  trouble: 'If you cannot get in',
  troubles: {
    LOCKED_BY_ADMINISTRATOR: 'Your school has not unlocked it yet, or has locked it. Ask your class teacher.',
    LOCKED_BY_FAILURES: 'Wait as long as the page says. A forgotten password is reset by your school.',
    STATUS_MISMATCH: 'Check them and submit again. If both are right, tell your class teacher.',
  },
  picture: 'The picture cannot be read',
  pictureHelp: 'Press “{proof}” on the sign-in page.',
};

export const firstLoginList: Dictionary['firstLoginList'] = {
  title: 'Students',
  keep: 'For the class teacher; not to be hung up',
  counts: 'Students: {count}, of them on the evaluation platform {arrived}, never signed in {waiting}. As of {time}.',
  number: 'No.',
  name: 'Name',
  nationalId: 'ID number',
  unifiedNumber: 'Unified number',
  standing: 'Stands at',
  done: 'Done',
  isDone: 'done',
  isOpen: 'not done',
  masked:
    'Names and ID numbers are partly hidden; the unified number tells who is who. Tick the box of each student who is through.',
};

import type { Dictionary } from '../dictionary.js';

export { guidance } from './guidance.js';

export const realName: Dictionary['realName'] = {
  whatNow: 'What to do now',
  whatIsNeeded: 'What a face scan needs',
  mind: 'Before you go on',
  back: 'Back one step',
  backNote: 'Going back changes nothing.',
  openPlatform: 'Open the government platform',
  searchPlatform: 'Search for 山西省政务服务平台, and open its official site.',
  opens: 'opens a new window',
  nameThere: 'Signed in there: {name}.',
  differsThere: 'The name or ID number differs from what is recorded here.',
  stayLeft: 'Time left for an answer: {time}',
  leaving: 'Going there…',
  elsewhere:
    'The answer from the government platform could not be used: another browser, a session that had ended, too late, or used before. Please go there again.',
  appOpen: 'Open 三晋通',
  appOpenHere: 'Cannot scan it? Open 三晋通 here',
  appScan: 'Scan this with your phone to open 三晋通.',
  appCode: 'QR code: opens 三晋通',
  appSearch: 'Look for 三晋通 in your phone’s app store, install and open it.',
  appFollows: 'Press “Done: go on” after each step, unless this page has gone on by itself.',
  faceScan: 'New password and phone by face scan: {count} steps',
  done: 'done',
  withoutApp: 'No phone, or no face scan?',
  withoutAppText: 'It can be done without them. Bring your ID card, to be checked in person.',
};

export const realNameDo: Dictionary['realNameDo'] = {
  go: 'To the government platform',
  goAgain: 'Go to the platform again',
  goOwn: 'Go again with my own account',
  goAnew: 'Begin again on this device',
  goPassword: 'Sign in there by password',
  goSms: 'Sign in there by SMS',
  goRegister: 'Register there',
  goNewPhone: 'Sign in there with the new phone',
  passwordFailed: 'I do not know the password',
  looked: 'I have looked: go on',
  startFaceScan: 'I am ready: begin',
  stepDone: 'Done: go on',
  phoneChanged: 'Changed: go on',
  deregistered: 'Deregistered: go on',
  deregister: 'I have read this: deregister',
  keep: 'Keep it, go back',
};

export const realNameChoice: Dictionary['realNameChoice'] = {
  DUPLICATE_PHONE: { label: '「该手机号已存在」', text: 'The phone number is taken' },
  DUPLICATE_ID: { label: '「该证件号已被其他账户绑定」', text: 'The ID number is bound to another account' },
  NO_MATCHING_ACCOUNT: {
    label:
      '「您无法访问山西教育公共服务平台，学生用户请联系学籍管理员，教师用户请联系学校教师管理员，家长用户请由学生进行绑定，管理者用户请由各级部门上报」',
    text: 'Signed in there, but refused here',
  },
  MINE: { label: 'Mine, and it gets SMS', text: 'Sign in there by SMS, no need to register' },
  ANOTHER_NUMBER: { label: 'A typing error, or I have another one', text: 'Register again with your own number' },
  NOT_MINE: { label: 'Mine, but not the account there', text: 'Its former owner had registered' },
  phoneInUse: { label: 'Still in use', text: 'Sign in there by SMS' },
  phoneNotInUse: {
    label: 'Not in use, it gets no SMS',
    text: 'New password and phone by face scan, or ask an administrator',
  },
  notOneself: { label: 'It is not mine', text: 'Sign in with your own, or free your phone number' },
  oneself: { label: 'It is mine', text: 'What is recorded here may be wrong: an administrator checks it' },
  CHANGE_PHONE: { label: 'Change the account’s phone', text: 'The account stays, your number becomes free' },
  DEREGISTER: { label: 'Deregister the account', text: 'Cannot be undone: see first what it means' },
};

export const seenThere: Dictionary['seenThere'] = {
  title: 'Did the platform refuse something?',
  text: 'It does not tell us. Press the sentence that you saw.',
};

export const deregistration: Dictionary['deregistration'] = {
  ask: 'Do you really want to deregister it?',
  askText: 'It cannot be undone. This only leads to the next step: you deregister it there yourself.',
  confirm: 'Yes, go on',
};

export const ownCase: Dictionary['ownCase'] = {
  title: 'My request',
  number: 'Number',
  since: 'Since',
  who: 'Who decides',
  state: 'Now',
  open: 'Waiting for the administrator',
  closedAt: 'Decided',
  reason: 'The administrator says',
  saysWhy: 'The administrator says: {reason}',
  saysNumber: 'Number {number}. Decided by: {who}.',
  whoSettles: {
    SCHOOL_ADMINISTRATOR: 'System administrator of {where}',
    BUREAU_ADMINISTRATOR: 'Bureau administrator of {where}',
    SUPPORT: 'Technical support',
  },
  decision: {
    BIND_HERE: 'It is you: the identity is tied to your account',
    TRY_AGAIN: 'Please try again',
    REJECTED: 'Refused',
    VERIFIED: 'You have proved your name: nothing is left to decide',
  },
  waiting: 'Number {number} is waiting for an administrator. You may try again meanwhile.',
  see: 'See the progress',
  saysTryAgain: 'The administrator asks you to try again',
  saysBound: 'The administrator has confirmed that it is you',
  takenSince: 'On {when}, an administrator tied the identity of this account to another one',
  takenSinceText:
    'That is why you were signed out. Prove your name again, with your own account there. If you think this is wrong, ask an administrator below.',
  pageLead: 'You need not stay. Signing in, or this address, brings you back.',
  unknown: 'There is no request with the number {number}',
  unknownText: 'Please check the number. Only your own latest request is shown here.',
  toWay: 'Back to proving your name',
};

export const asking: Dictionary['asking'] = {
  title: 'Still stuck?',
  text: 'Who can help: {who}. You will be given a number.',
  textNumbered:
    'Number {number} is waiting already. Who decides: {who}. If something is new, ask again; the number stays the same.',
  button: 'Ask an administrator',
  againButton: 'Ask an administrator again',
};

export const ownPassword: Dictionary['ownPassword'] = {
  back: 'Back to real-name verification',
  given: 'Your password was given to you: choose your own.',
  since: 'Password in use since {day}',
};

export const staffArrived: Dictionary['staffArrived'] = {
  title: 'Your real name is proved',
  lead: 'The evaluation platform is open to you.',
  syncTitle: 'Syncing with the evaluation platform',
  syncLead: 'You can use its own sign-in page 10 minutes after you prove your name or change your password:',
  syncLeft: '{time} to go',
  syncOverdue: 'This takes longer than expected. The entrance is open all the same.',
  synced: 'Synced: you can sign in on the evaluation platform’s own page, too.',
  closed: 'If you cannot sign in on the evaluation platform’s own page, use the entrance.',
  toAdministration: 'To administration',
  nextText: 'Sign in to this portal and use the entrance. Your name stays proved.',
};

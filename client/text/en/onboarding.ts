import type { Dictionary } from '../dictionary.js';

export const status: Dictionary['status'] = {
  title: 'Student status',
  lead: 'Type the student’s name and choose the high school. Both are compared with the record.',
  name: 'Student’s name',
  nameHint: 'As in the household register; any kind of middle dot will do.',
  school: 'School',
  noSchool: 'None chosen yet',
  choose: 'Choose school',
  chooseAgain: 'Choose another',
  submit: 'Submit',
  triesLeft: 'Tries left: {count}. After that, the registrar decides.',
  corrected: 'The registrar has corrected the record. Please fill in both again and submit.',
};

export const rare: Dictionary['rare'] = {
  open: 'A character you cannot type?',
  pinyin: 'Its pinyin',
  pinyinHint: 'Such as yan, without tone; v for ü.',
  found: 'Found: {count}. Press one to put it into the name.',
  foundNone: 'No rare character has this reading.',
  inserted: '{character} is in the name now.',
  middleDot: 'dot within a name',
  asRegistered: 'As in the household register; pasting works, too.',
  notHere: 'Not here? Ask your class teacher or the registrar.',
};

export const picker: Dictionary['picker'] = {
  title: 'Choose school',
  close: 'Close without choosing',
  stage: 'Stage',
  stageHigh: 'High school',
  search: 'Search schools',
  searchHint: 'Name, pinyin or initials, such as tyyz',
  tree: 'By education bureau',
  treeHint: 'Press a row to unfold it, or use the arrow keys.',
  results: 'Search results',
  resultCount: 'Schools found: {count}',
  noResults:
    'None found. Try another spelling, or look for it below by education bureau; if it is not there, ask your class teacher.',
  loading: 'Loading…',
  failed: 'It did not arrive. Please try again.',
  picked: 'Chosen school',
  nonePicked: 'None yet. Pick a school from the list.',
  confirm: 'Confirm',
};

export const review: Dictionary['review'] = {
  title: 'The registrar is checking',
  lead: 'Name and school did not match five times, so your school’s registrar decides.',
  what: 'Once that is done, this page updates by itself.',
  who: 'Who helps',
  whoText:
    'Your school’s registrar (学籍管理员); your class teacher knows who that is. Bring your ID card or household register.',
  leave: 'You can close this page: signing in brings you back here.',
};

export const passwordChange: Dictionary['passwordChange'] = {
  title: 'New password',
  lead: 'Others can guess the initial password. Choose one of your own.',
  old: 'Old password',
  oldHint: 'The one you just signed in with.',
  next: 'New password',
  confirmation: 'Confirm password',
  rules: 'The new password',
  met: 'met',
  unmet: 'not met',
  length: 'has 8 to 15 characters',
  classes: 'has at least three of digits, lower case, upper case, symbols',
  characters: 'has no blanks, Chinese or full-width characters',
  common: 'is not a common one',
  different: 'is not the old one',
  differentLater: 'is not the old one (checked when sent)',
  noId: 'does not contain 6 characters in a row from your ID number (checked when sent)',
  submit: 'Change password',
  confirmed: 'The registrar has confirmed your status. You can go on.',
  perhapsDone: 'Your password may have been changed: sign in with the new one, or else with the old one.',
  afterwards: 'You will be signed out on other devices.',
};

export const phone: Dictionary['phone'] = {
  title: 'Bind a phone',
  lead: 'With a phone you can sign in by SMS and recover your password. A parent’s phone is fine.',
  phone: 'Mobile number',
  phoneHint: '11 digits; up to three students may share one.',
  send: 'Send a code',
  sentTo: 'A code was sent to {phone}.',
  missingNumber: 'Is the number wrong? Press “Change the number”.',
  code: 'SMS code',
  codeHint: 'The 6 digits of the SMS.',
  codeLeft: 'Good for {time}',
  codeOver: 'The code has expired. Get a new one.',
  resend: 'Send a new code',
  resendIn: 'New code in {time}',
  backToCode: 'Use the code that was sent',
  otherNumber: 'Change the number',
  bind: 'Bind phone',
  skip: 'Not now',
  skipNote:
    'You can go on without, and bind a phone later. Without one, only your school can reset a forgotten password.',
};

export const arrived: Dictionary['arrived'] = {
  title: 'Done: the evaluation platform is open',
  lead: 'Signed in, verified, with a password of your own.',
  enter: 'Entrance to the evaluation platform',
  enterNote: 'Open now, without waiting.',
  syncTitle: 'Your new password is on its way',
  syncLead: 'Until the evaluation platform’s own sign-in page takes it:',
  syncLeft: '{time} to go',
  syncOverdue: 'This takes longer than expected. The entrance above is open all the same.',
  synced: 'The evaluation platform’s own sign-in page now takes your new password, too.',
  closed: 'Your password has not been sent there yet. Please use the entrance.',
  borrowed: 'On a borrowed computer, sign out before you leave.',
  borrowedBoth: 'On a borrowed computer, sign out before you leave, here and at the evaluation platform.',
  account: 'Unified number',
  phoneBound: 'Bound phone',
  noPhone: 'none',
  passwordGiven: 'Your password was given to you',
  passwordGivenText: 'You are not the only one who has seen it: choose your own.',
  passwordOld: 'Time for a new password',
  passwordOldText: 'This one is from {day}.',
  changePassword: 'Change password',
  later: 'Later',
  centre: 'My account: password, phone, devices',
  next: 'Signing in from now on',
  nextText: 'Open this portal, sign in with your ID number and the new password, then use the entrance.',
};

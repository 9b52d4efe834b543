import type { Dictionary } from '../dictionary.js';

/** Source: the official first-login instructions, parts 1 to 8. */
export const topics: Dictionary['topics'] = {
  'first-login': {
    question: 'What do I need before signing in for the first time?',
    answer:
      'Your school’s administrator unlocks your account. Use a computer with Chrome, or with the 360 browser in its speed mode: others may show the sign-in form wrongly.',
  },
  'sign-in': {
    question: 'What are my account and my password?',
    answer:
      'The account is your ID number; a last X is upper case. Unless your school said otherwise, the password is xs and the last 8 characters of the ID number. If it is refused, press the eye to check what you typed. SMS codes work only after a phone is bound: then you can sign in “By SMS”, and recover a “Forgotten password”.',
  },
  'locked-by-failures': {
    question: 'The account was locked after wrong passwords. What now?',
    answer:
      'Where it says that it unlocks after half an hour, wait half an hour. With a bound phone you can sign in “By SMS” at once, or set a new password under “Forgotten password”. If you cannot remember the password and have no phone bound, your school’s administrator resets it.',
  },
  'locked-by-administrator': {
    question: 'It says “ask the system administrator”. What now?',
    answer: 'Your school has locked the account, or has not unlocked it yet. Only your school can unlock it.',
  },
  'status-verification': {
    question: 'How do I verify my student status?',
    answer:
      'Type the student’s name and press “Choose school”. Unfold the education bureau that your school belongs to with its triangle, pick the school, press “Confirm”, then “Submit”. You can also search by name, pinyin or initials.',
  },
  'registrar-review': {
    question: 'It never matches. What now?',
    answer:
      'After five tries, your school’s registrar decides. Go there with your ID card or household register; your class teacher knows who it is. The page goes on by itself afterwards.',
  },
  'password-change': {
    question: 'What does the new password have to be like?',
    answer:
      '8 to 15 characters, three of digits, lower case, upper case and symbols; not the old one, no part of your ID number, not a common one. Without a bound phone, only your school can reset a forgotten one.',
  },
  'phone-binding': {
    question: 'Do I have to bind a phone?',
    answer:
      'No. With one you can sign in by SMS and recover your password yourself; without, your school resets it. A parent’s phone is fine: up to three students may share one.',
  },
  'phone-code': {
    question: 'The SMS does not arrive. What now?',
    answer:
      'Check the number; after a minute you can send another code. A code is good for 5 minutes and 5 tries. If none arrives, go on without a phone.',
  },
  'password-sync': {
    question: 'The evaluation platform refuses my new password. Why?',
    answer: 'A new password takes 10 minutes to reach its own sign-in page. The entrance on this portal works at once.',
  },
  'evaluation-platform': {
    question: 'How do I get to the evaluation platform?',
    answer:
      'Sign in here and use the entrance. Then check your archive and fill in your daily records. Its manual and its help centre are there, too.',
  },
  archive: {
    question: 'Something in my archive is wrong. What now?',
    answer:
      'You or your parents tell the class teacher, who tells the school’s registrar, who has it changed in the national student registry.',
  },
};

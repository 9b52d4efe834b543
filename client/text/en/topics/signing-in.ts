import type { TopicText } from '../../../help/topic-text.js';

export const signingIn = {
  'first-login': {
    question: 'What do I need before signing in for the first time?',
    answer: [
      'Your school unlocks your account first:',
      {
        steps: [
          'The school’s system administrator unlocks the students’ accounts.',
          'Have your ID number at hand, and the password if your school announced one.',
          'Use a computer with Chrome, or with the 360 browser in its speed mode. Others may show the sign-in form wrongly.',
        ],
      },
      'Without a computer, a phone will do here. It takes about ten minutes, and every step is kept.',
    ],
    keywords: 'first login unlock computer browser chrome 360',
  },
  addresses: {
    question: 'What is the address of the portal?',
    answer: [
      'The official instructions give these. Compare every letter:',
      { told: 'officialAddresses' },
      'From the education portal (教育公共服务平台), the entrance to the evaluation platform leads on. If your school gave you another address, use that one.',
    ],
    keywords: 'url website link open',
  },
  'on-a-phone': {
    question: 'Can I do it on a phone?',
    answer: [
      'Yes. The official site does not support phones; here everything works on one: signing in, verification, the new password, binding a phone.',
      'Use the phone’s own browser. If another app shows the page wrongly, copy the address into the browser.',
    ],
    keywords: 'mobile tablet wechat',
  },
  'sign-in': {
    question: 'What are my account and my password?',
    answer: [
      'Account: the student’s ID number; a last X is upper case (a small one is changed for you).',
      'Password: unless your school announced another one, xs and the last 8 characters of the ID number.',
      'For the ID number 14010119110101001X, the account is 14010119110101001X and the password xs0101001X.',
      'Then type the picture code and sign in. SMS codes work only after a phone is bound. Whoever has changed the password uses the new one.',
    ],
    keywords: 'initial default password id number xs upper case',
  },
  'wrong-password': {
    question: 'It says that the password is wrong. What now?',
    answer: [
      {
        steps: [
          'Press the eye behind the password to see what you typed.',
          'Check Caps Lock: the xs at the beginning is lower case.',
          'Check the account: 18 characters, the last may be X.',
          'Once you have changed your password, the initial one is no longer good.',
        ],
      },
      'Five wrong passwords in a row lock for half an hour. Do not go on guessing.',
      { to: '/help#forgotten-password', text: 'I forgot my password' },
    ],
    keywords: 'credentials eye caps lock cannot log in',
  },
  captcha: {
    question: 'I cannot read the picture code, or see it at all. What now?',
    answer: [
      {
        steps: [
          'Type the 4 letters or digits, in either case.',
          'If they are hard to read, enlarge the picture or get another one; account and password stay.',
          'A picture is good for two minutes. Then there is a new one by itself.',
        ],
      },
      'If you cannot see pictures, press “Cannot read the picture? Check without one” on the sign-in page: the device works for some seconds, then you can sign in.',
    ],
    keywords: 'captcha blind screen reader refresh image expired',
  },
  'locked-by-failures': {
    question: 'The account was locked after wrong passwords. What now?',
    answer: [
      'If it says that it unlocks by itself after half an hour (账号被锁定，半小时后自动解锁), wait half an hour. The page counts down; reloading does not start it anew.',
      'If you still cannot remember the password and have no phone bound, you cannot use SMS codes: ask your school’s system administrator to reset it.',
      'Others who type your account wrongly do not lock you out of a device that you have signed in on.',
    ],
    keywords: 'lock lockout half an hour five countdown unlock',
  },
  'locked-by-administrator': {
    question: 'It says “ask the system administrator”. What now?',
    answer: [
      'The message 账号被锁定，请联系系统管理员 means that your school has locked the account, or has not unlocked it yet. Only your school can unlock it.',
      {
        steps: [
          'Tell your class teacher or the school’s system administrator.',
          'Then sign in again: you come back to your step.',
        ],
      },
    ],
    keywords: 'lock unlock administrator',
  },
  'forgotten-password': {
    question: 'I forgot my password. What now?',
    answer: [
      'With a bound phone, recover it yourself by SMS. If you are signed in, sign out first.',
      { to: '/forgotten-password', text: 'Recover it by SMS' },
      'Without one, your school resets it:',
      {
        steps: [
          'Go to your class teacher with your ID card or household register.',
          'The school’s system administrator resets the password to the initial one.',
          'Sign in with it and choose a new one. Your student status stays verified.',
        ],
      },
      { to: '/forgotten-password/school', text: 'Print a note for your school' },
    ],
    keywords: 'forgot forgotten lost reset recover recovery',
  },
  'sms-sign-in': {
    question: 'Can I sign in by SMS?',
    answer: [
      'Yes, once a phone is bound. The first time it is not, so that SMS codes do not work yet.',
      'If several students share a phone, you are asked which one signs in.',
    ],
    keywords: 'sms code phone login',
  },
  'session-ended': {
    question: 'Why do I have to sign in again?',
    answer: [
      'To protect your account, a session ends 12 hours after you have signed in (the first time after 2), when the password is changed or reset elsewhere, and when your school locks the account. Of teachers and administrators also when an administrator ties their identity to another account.',
      'Sign in again: you come back to your step. If it was not you who changed the password, tell your school at once.',
      { to: '/help#real-name', text: 'My name was proved, and now it is not' },
    ],
    keywords: 'session ended signed out expired',
  },
  'borrowed-computer': {
    question: 'What should I watch out for on a borrowed computer?',
    answer: [
      {
        steps: [
          'If the browser offers to save the password, decline.',
          'Sign out at the top of the page before you leave, then close the browser.',
          'If you forgot to, sign in elsewhere and end that session under devices in “My account”. Changing the password ends it as well.',
        ],
      },
      'This portal keeps no name, ID number or password in the browser.',
    ],
    keywords: 'shared public computer sign out save password safety',
  },
  connection: {
    question: 'It says that I am offline or that the portal cannot be reached. What now?',
    answer: [
      'What you typed is kept: leave the page open.',
      {
        steps: [
          'See whether other sites open; try another network.',
          'Press the button again after a while. Nothing is done twice.',
        ],
      },
      'It may also be slow when many people sign in. If it goes on, call technical support.',
    ],
    keywords: 'network offline error fault busy slow',
  },
} as const satisfies Readonly<Record<string, TopicText>>;

import type { TopicText } from '../../../help/topic-text.js';

export const phone = {
  'phone-binding': {
    question: 'Do I have to bind a phone?',
    answer: [
      'No: press “Not now”. With one you can sign in by SMS and recover your password yourself.',
      'Without one, only your school can reset a forgotten password. A parent’s phone is fine.',
    ],
    keywords: 'skip parent mobile',
  },
  'phone-later': {
    question: 'How do I bind a phone later?',
    answer: [
      {
        steps: [
          'Sign in to the education portal (that is here).',
          'Open “My account”, then the phone (安全手机).',
          'Type your password and the number, get a code and type the 6 digits of the SMS.',
        ],
      },
      'The evaluation platform itself cannot bind phones.',
    ],
    keywords: 'personal centre account data bind',
  },
  'phone-code': {
    question: 'The SMS does not arrive. What now?',
    answer: [
      {
        steps: [
          'Check the number, and whether the phone blocks messages or is out of credit.',
          'After a minute, send another code. A number gets only so many a day.',
          'Type the 6 digits of the newest SMS: good for 5 minutes and 5 tries.',
        ],
      },
      'If none arrives, go on without a phone. Never tell a code to anybody.',
    ],
    keywords: 'sms code missing expired wrong resend',
  },
  'shared-phone': {
    question: 'Can brothers and sisters share a phone?',
    answer: [
      'Yes: up to three students, on a parent’s phone, too.',
      'When you sign in by SMS, you are asked which student you are; to recover a password you type the account first.',
      'If the phone has its three accounts, use another one or go on without.',
    ],
    keywords: 'siblings twins shared three parent',
  },
  'changed-phone': {
    question: 'I have a new number, or lost my phone. What now?',
    answer: [
      'If you can sign in, change it yourself:',
      {
        steps: [
          'Sign in, open “My account”, then the phone (安全手机), and press “Change phone”.',
          'Type your password, the new number and the code that it gets.',
          'The old number gets a message about it.',
        ],
      },
      'Have a lost SIM card replaced first. If the password is forgotten, too, your school’s system administrator resets it.',
    ],
    keywords: 'change number lost sim replace',
  },
} as const satisfies Readonly<Record<string, TopicText>>;

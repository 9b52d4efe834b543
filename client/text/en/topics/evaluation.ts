import type { TopicText } from '../../../help/topic-text.js';

export const evaluation = {
  'evaluation-platform': {
    question: 'How do I get to the evaluation platform?',
    answer: [
      'Once your student status is verified, you can begin:',
      {
        steps: [
          'Sign in here and use “Entrance to the evaluation platform”: it is open at once.',
          'Check your archive there.',
          'Fill in your daily records (写实记录).',
        ],
      },
    ],
    keywords: 'daily use entrance archive records',
  },
  'evaluation-sign-in': {
    question: 'How do I sign in on the evaluation platform’s own page?',
    answer: [
      'With the same account and your new password, 10 minutes after you changed it; the old one is refused at once.',
      'It cannot bind phones, and only your school can reset a password for it; with a phone bound here, you recover the password here by SMS. Or use “Entrance to the evaluation platform” here, without waiting.',
    ],
    keywords: 'own sign-in page login',
  },
  'password-sync': {
    question: 'The evaluation platform refuses my new password. Why?',
    answer: [
      'A new password takes 10 minutes to reach the evaluation platform’s own sign-in.',
      'After that you can sign in there. The page here counts down.',
      '“Entrance to the evaluation platform” here works at once.',
    ],
    keywords: 'sync ten minutes wrong password',
  },
  archive: {
    question: 'Something in my archive is wrong. What now?',
    answer: [
      {
        steps: [
          'You or your parents tell the class teacher.',
          'The class teacher tells the school’s registrar.',
          'The registrar has it changed in the national student registry.',
        ],
      },
      'Do not change it yourself, and do not register anew.',
    ],
    keywords: 'wrong name id class correction report',
  },
  manual: {
    question: 'I do not know how to use it. What now?',
    answer: [
      {
        steps: [
          'Both the education portal and the evaluation platform have a link to the online consultation (在线咨询), with answers to common questions.',
          'Once signed in to the evaluation platform, you find its manual and its help centre.',
          'Call or write to technical support: see “Who helps”.',
        ],
      },
    ],
    keywords: 'manual help centre consultation hotline e-mail support',
  },
  'unified-number': {
    question: 'What is the unified number?',
    answer: [
      'The portal’s own number of 8 digits for each person (一号通账号), such as 82700040. You see it when you have arrived.',
      'It can be typed as the account instead of the ID number; the password is the same.',
    ],
    keywords: '8 digits number user name',
  },
} as const satisfies Readonly<Record<string, TopicText>>;

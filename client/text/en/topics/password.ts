import type { TopicText } from '../../../help/topic-text.js';

export const password = {
  'password-change': {
    question: 'What does the new password have to be like?',
    answer: [
      'Remember it well. It needs:',
      {
        steps: [
          '8 to 15 characters;',
          'three of digits, lower case, upper case and symbols;',
          'not the old one, no part of your ID number, not a common one.',
        ],
      },
      'Type the old password (原密码), the new one (新密码) and the new one again (确认密码). Each rule is ticked as soon as it is met.',
      'Without a bound phone, only your school can reset a forgotten one.',
    ],
    keywords: 'rules length upper lower case symbol change',
  },
  'password-tip': {
    question: 'Which password is safe and easy to remember?',
    answer: [
      'A mix of digits, letters in both cases and symbols is safe but hard to remember. A trick: use a letter O where a digit would be, and the like.',
      'Or take the initials of a sentence that only you know, and add a symbol and a number.',
      'If you use the same password elsewhere, change it. Never tell it to classmates.',
    ],
    keywords: 'tip trick remember safe',
  },
  'password-half-year': {
    question: 'Why am I reminded to change my password?',
    answer: [
      'It has been in use for half a year, and changing it every half year is advised. It is only a reminder.',
      {
        steps: [
          'Sign in and open “My account”.',
          'Choose “Change password” (修改密码) and type the old one and the new one twice.',
        ],
      },
      'You will be signed out on other computers; the evaluation platform’s own sign-in takes 10 minutes.',
    ],
    keywords: 'half a year reminder personal centre change later',
  },
} as const satisfies Readonly<Record<string, TopicText>>;

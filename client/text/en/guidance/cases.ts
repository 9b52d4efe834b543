import type { PlaceText } from '../../../real-name/guidance-text.js';

export const cases = {
  TIED_ELSEWHERE: {
    title: 'Your identity is tied to another account',
    lead: 'It can be tied to one account only. An administrator decides which one.',
    points: [
      'You need not stay: close the page if you like.',
      'Once it is decided, this page updates by itself.',
      'You may try again meanwhile.',
      'When the administrator looks into it, bring your ID card.',
    ],
  },
  CONTACT: {
    title: 'An administrator was asked',
    lead: 'They will look into it. You need not ask again.',
    points: [
      'You need not stay: close the page if you like.',
      'Once it is decided, this page updates by itself.',
      'You may try again meanwhile.',
      'When the administrator looks into it, bring your ID card.',
    ],
  },
  REJECTED: {
    title: 'Your request was refused',
    lead: 'The reason is below. Your account has not changed.',
    points: [
      'Put right what it says, then try again.',
      'If you disagree, turn to whoever is named above, with your ID card.',
    ],
  },
} as const satisfies Readonly<Record<string, PlaceText>>;

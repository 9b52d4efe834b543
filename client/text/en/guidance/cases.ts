import type { PlaceText } from '../../../real-name/guidance-text.js';

export const cases = {
  TIED_ELSEWHERE: {
    title: 'Your identity is tied to another account',
    lead: 'It can be tied to one only. An administrator finds out which.',
    points: [
      'You need not stay: close the page if you like.',
      'Once it is decided, this page goes on by itself.',
      'Bring your ID card if you are asked to come.',
    ],
  },
  CONTACT: {
    title: 'An administrator was asked',
    lead: 'They will look into it. Nothing else is needed from you.',
    points: [
      'You need not stay: close the page if you like.',
      'Once it is decided, this page goes on by itself.',
      'Bring your ID card if you are asked to come.',
    ],
  },
  REJECTED: {
    title: 'Your case was not accepted',
    lead: 'See the reason below. Your account has not changed.',
    points: [
      'Put right what it says, then try again.',
      'If you disagree, take your ID card to the school’s system administrator; if you are one yourself, to the bureau above.',
    ],
  },
} as const satisfies Readonly<Record<string, PlaceText>>;

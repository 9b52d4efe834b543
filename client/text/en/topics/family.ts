import type { TopicText } from '../../../help/topic-text.js';

export const family = {
  parents: {
    question: 'I am a parent. How do I see which step my child has reached?',
    answer: [
      'Parents are bound by their child.',
      {
        steps: [
          'Your child signs in, opens “Family members” in “My account” and types your number; you pass the code on.',
          'Below the sign-in form, press “For parents”, type that number and sign in by SMS. There is no password.',
          'You see the step, since when, and whom to ask. You can report wrong archive data for your child.',
        ],
      },
      'You see no ID number, no phone and nothing of the evaluation. Children who bound the same number are shown together.',
    ],
    keywords: 'parent mother father guardian bind see step',
  },
  'family-binding': {
    question: 'How do I bind a parent, and how do I end it?',
    answer: [
      {
        steps: [
          'After all five steps, open “Family members” in “My account”.',
          'Say who it is, type their number and your password, and get a code.',
          'Ask them for the six digits and type them. Four can be bound at once.',
        ],
      },
      'You end it on the same page, with your password. They see nothing any more from then on.',
    ],
    keywords: 'bind parent remove end family four',
  },
} as const satisfies Readonly<Record<string, TopicText>>;

import type { TopicText } from '../../../help/topic-text.js';

export const corrections = {
  'report-correction': {
    question: 'How do I report an error in my archive here?',
    answer: [
      {
        steps: [
          'Sign in, go to your account and choose “Report an error”; the evaluation platform’s archive page has it as well.',
          'Tick what is wrong, say how, and what would be right if you know. Then send it.',
          'The page says whose hands it is in, since when, and what comes next.',
        ],
      },
      'One report is open at a time. You can take it back until the national registry has it.',
    ],
    keywords: 'report wrong error correct withdraw progress name class',
  },
  'correction-at-class-teacher': {
    question: 'My class teacher has not confirmed. What now?',
    answer: [
      'The class teacher has three days. Then it goes to the school’s registrar by itself.',
      'If it is urgent, tell the class teacher the number in person.',
    ],
    keywords: 'wait class teacher no answer three days',
  },
  'correction-at-registrar': {
    question: 'My report is with the registrar. When will it be done?',
    answer: [
      'The registrar checks your papers and takes it to the national registry; how long depends on the school.',
      'If the page says that there is no registrar who can decide, tell the school’s administrator.',
    ],
    keywords: 'wait registrar missing how long',
  },
  'correction-at-registry': {
    question: 'It is at the national registry. Can I take it back?',
    answer: [
      'Usually no longer. Where the page still offers it, the registrar carries it by hand, and you can.',
      'The portal asks for the answer by itself; name and class are then updated.',
    ],
    keywords: 'national registry wait answer withdraw',
  },
  'correction-answered': {
    question: 'It says “Corrected”. Is there anything left to do?',
    answer: [
      'Look at “My archive” in “My account”. If it is right, press “Close the report”; if something is still wrong, close it and report again.',
    ],
    keywords: 'corrected close done',
  },
  'correction-declined': {
    question: 'It was not accepted. Can I report again?',
    answer: [
      'Yes. Read the reason, say more and report again, up to three times in one case.',
      'What the class teacher declined goes straight to the registrar then. Show papers in person; do not write ID numbers.',
    ],
    keywords: 'declined refused again more papers',
  },
} as const satisfies Readonly<Record<string, TopicText>>;

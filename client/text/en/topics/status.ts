import type { TopicText } from '../../../help/topic-text.js';

export const status = {
  'status-verification': {
    question: 'How do I verify my student status?',
    answer: [
      'After signing in:',
      {
        steps: [
          'Type the student’s name and press “Choose school” (选择学校).',
          'The stage is high school. Pick the education bureau of your school; its triangle unfolds the next level.',
          'Pick the school: it appears under “Chosen school” (已选学校). Press “Confirm” (确认).',
          'Press “Submit” (提交).',
        ],
      },
      'You can also search by name, pinyin or initials.',
    ],
    keywords: 'verification name school bureau triangle confirm submit',
  },
  'find-school': {
    question: 'I cannot find my school. What now?',
    answer: [
      {
        steps: [
          'Search for the most special characters of its name, or for the initials of its pinyin.',
          'Look below the bureaus: the city first, then the county. Schools of the city itself stand right below the city.',
          'Choose the high school that you attend now.',
        ],
      },
      'If it is not there, ask your class teacher: its registered name may be another one.',
    ],
    keywords: 'missing school search renamed branch',
  },
  'rare-characters': {
    question: 'I cannot type a character of my name. What now?',
    answer: [
      {
        steps: [
          'Press “A character you cannot type?” below the name, type its pinyin, and press the character.',
          'The middle dot has a button there; dots of any other kind are fine, too.',
          'You can also copy the name elsewhere and paste it.',
        ],
      },
      'Type it as it is in the household register, never a look-alike: 𠮷 is not 吉, and 昇 is not 升.',
      'If it is not in the list, ask your class teacher or the registrar: the roster may have it wrong, too.',
    ],
    keywords: 'rare character dot minority name variant input',
  },
  'status-mismatch': {
    question: 'It says that name and school do not match. What now?',
    answer: [
      'To protect students, it does not say which one. Check both:',
      {
        steps: [
          'The name is exactly that of the household register, and the student’s, not a parent’s.',
          'The school is the one where the student is registered, even if you attend another.',
        ],
      },
      'If both are right, tell your class teacher: the roster may be wrong. After five tries, the registrar decides.',
    ],
    keywords: 'mismatch match record verification failed',
  },
  'registrar-review': {
    question: 'The registrar is checking. How long does that take?',
    answer: [
      'After five mismatches your school’s registrar decides; how long it takes depends on the school.',
      {
        steps: [
          'Go there with your ID card or household register; your class teacher knows who it is.',
          'Once it is done, the page updates by itself.',
          'You can close the page: signing in brings you back.',
        ],
      },
    ],
    keywords: 'registrar review waiting five',
  },
} as const satisfies Readonly<Record<string, TopicText>>;

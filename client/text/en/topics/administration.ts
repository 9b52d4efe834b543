import type { TopicText } from '../../../help/topic-text.js';

export const administration = {
  'administration-closed': {
    question: 'Why do I see no “Administration”?',
    answer: [
      'Prove your real name first: until then nobody acts for others.',
      'If it is still not there, your account does not have the role: teachers ask the school’s system administrator, administrators the bureau above.',
    ],
    keywords: 'permission role entrance missing',
  },
  'import-roster': {
    question: 'How do I import a roster of students?',
    answer: [
      {
        steps: [
          'In the administration, open “Roster import”, download an empty roster and fill in its four columns (证件号码, 姓名, 年级, 班级).',
          'Press “Upload and check”: no account is changed yet. Mend the rows with problems as it says.',
          'Look at the figures and confirm. New accounts are locked: unlock them as well.',
        ],
      },
      'A wrong import can be undone until the time that its page says. The same roster sent again doubles nothing.',
    ],
    keywords: 'upload table excel csv template undo transfer',
  },
  'unlock-students': {
    question: 'How do I unlock students?',
    answer: [
      {
        steps: [
          'In the administration, open “Accounts” and filter by “Not unlocked yet”.',
          'Tick students, or choose all that match, and press “Unlock”.',
          'It is checked first. Whatever was not done says why and can be tried again.',
        ],
      },
      'Class teachers unlock their own class. Locking is for administrators of schools and bureaus.',
    ],
    keywords: 'bulk school class lock early',
  },
  'reset-students': {
    question: 'How does a school reset students’ passwords?',
    answer: [
      {
        steps: [
          'See who it is. With a bound phone, students recover it by SMS themselves.',
          'Find the student under “Accounts” and press “Reset to the initial password”.',
          'Print the slip for the student: it is given out once, and does not say the password itself.',
        ],
      },
      'The initial password is xs and the last 8 characters of the ID number, or the one that the school announced. Students replace it at once; their status stays verified.',
    ],
    keywords: 'slip print announce initial class teacher',
  },
  'reset-staff': {
    question: 'How do I reset the password of a teacher or other staff?',
    answer: [
      {
        steps: [
          'See the person with their ID card: whoever gets the new password can sign in.',
          'Under “Accounts” choose “Staff”, open the person and press “Reset the password”.',
          'The new password is shown this once: print it or write it down, give it to them in person, and have them change it at once.',
        ],
      },
      'A school’s administrator does this for its teachers, class teachers and registrars; the bureau above for the administrator. If you did not see the password, reset once more.',
    ],
    keywords: 'registrar forgot random password',
  },
  'stuck-students': {
    question: 'How do I see where students stand?',
    answer: [
      'Open “Progress”: everybody counts once, with why they stand there and what helps; a figure leads to its list, whoever is longest there first.',
      'What has to be decided is listed apart: “Status verifications”, “Archive corrections” and, of teachers, “Real-name cases”.',
    ],
    keywords: 'progress list board figures export',
  },
} as const satisfies Readonly<Record<string, TopicText>>;

export const inspector = {
  title: 'Inspector',
  parts: { machines: 'Machines', flows: 'Flows', storyboard: 'Storyboard' },
  machines: {
    'student-onboarding': 'Student onboarding',
    'teacher-real-name': 'Teacher real name',
    'record-correction': 'Record correction',
  },
};

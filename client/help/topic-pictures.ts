import type { HelpTopic } from './topics.js';

export type TopicPicture = readonly [machine: string, state: string];

/** Written by `npm run storyboard`: of which machine and state the picture beside an answer is. */
export const topicPictures: Readonly<Partial<Record<HelpTopic, TopicPicture>>> = {
  'locked-by-administrator': ['student-onboarding', 'account.neverUnlocked'],
  'sign-in': ['student-onboarding', 'journey.signIn'],
  'status-verification': ['student-onboarding', 'journey.statusVerification.answering'],
  'registrar-review': ['student-onboarding', 'journey.statusVerification.registrarReview'],
  'password-change': ['student-onboarding', 'journey.passwordChange'],
  'phone-binding': ['student-onboarding', 'journey.phoneBinding.offered'],
  'phone-code': ['student-onboarding', 'journey.phoneBinding.codeSent'],
  'evaluation-platform': ['student-onboarding', 'journey.arrived.settled'],
  'real-name': ['teacher-real-name', 'journey.proving.unverified'],
  'government-account': ['teacher-real-name', 'journey.proving.atGovernment'],
  'government-no-answer': ['teacher-real-name', 'journey.proving.cancelled'],
  'duplicate-phone': ['teacher-real-name', 'journey.proving.duplicatePhone.whosePhone'],
  'duplicate-id': ['teacher-real-name', 'journey.proving.duplicateId.signInByPassword'],
  'face-scan': ['teacher-real-name', 'journey.proving.duplicateId.phoneNotInUse'],
  'no-matching-account': ['teacher-real-name', 'journey.proving.noMatchingAccount.checkIdentity'],
  deregistration: ['teacher-real-name', 'journey.proving.noMatchingAccount.deregisterWarning'],
  'real-name-conflict': ['teacher-real-name', 'journey.proving.tiedElsewhere'],
  'report-correction': ['record-correction', 'reporting'],
  'correction-at-class-teacher': ['record-correction', 'classTeacherReview'],
  'correction-at-registrar': ['record-correction', 'registrarReview'],
  'correction-at-registry': ['record-correction', 'atRegistry.sending'],
  'correction-answered': ['record-correction', 'corrected'],
  'correction-declined': ['record-correction', 'declined'],
  'locked-by-failures': ['student-onboarding', 'account.lockedByFailures'],
  'password-sync': ['student-onboarding', 'evaluation.syncing'],
  'real-name-sync': ['teacher-real-name', 'evaluation.syncing'],
};

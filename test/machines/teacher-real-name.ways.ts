import type { Place } from '../../machines/teacher-real-name/places.js';

/** Where the platform's answer leads; to the goal where no place is named. */
export const answeredAt: Readonly<Record<string, Place | null>> = {
  matches: null,
  otherPerson: 'noMatchingAccount.checkIdentity',
  tiedElsewhere: 'tiedElsewhere',
  cancelled: 'cancelled',
  denied: 'denied',
  expired: 'expired',
  unavailable: 'unavailable',
};

/** The way through the guidance, from the official instructions: who stands there and says this comes to that. */
export const ways: readonly (readonly [Place, string, Place])[] = [
  ['duplicatePhone.whosePhone', 'mine', 'duplicatePhone.signInBySms'],
  ['duplicatePhone.whosePhone', 'anotherNumber', 'duplicatePhone.anotherNumber'],
  ['duplicatePhone.whosePhone', 'notMine', 'duplicatePhone.notMine'],
  ['duplicatePhone.notMine', 'done', 'noMatchingAccount.checkIdentity'],
  ['duplicateId.signInByPassword', 'failed', 'duplicateId.recoverByLastDigits'],
  ['duplicateId.recoverByLastDigits', 'inUse', 'duplicateId.phoneInUse'],
  ['duplicateId.recoverByLastDigits', 'notInUse', 'duplicateId.phoneNotInUse'],
  ['duplicateId.phoneNotInUse', 'done', 'duplicateId.faceScan.enterId'],
  ['duplicateId.faceScan.enterId', 'done', 'duplicateId.faceScan.faceSignIn'],
  ['duplicateId.faceScan.faceSignIn', 'done', 'duplicateId.faceScan.settings'],
  ['duplicateId.faceScan.settings', 'done', 'duplicateId.faceScan.forgottenPassword'],
  ['duplicateId.faceScan.forgottenPassword', 'done', 'duplicateId.faceScan.resetPassword'],
  ['duplicateId.faceScan.resetPassword', 'done', 'duplicateId.changePhone'],
  ['duplicateId.changePhone', 'done', 'duplicateId.signInWithNewPhone'],
  ['noMatchingAccount.checkIdentity', 'oneself', 'contact'],
  ['noMatchingAccount.checkIdentity', 'notOneself', 'noMatchingAccount.notOneself'],
  ['noMatchingAccount.notOneself', 'changePhone', 'noMatchingAccount.changePhone'],
  ['noMatchingAccount.notOneself', 'deregister', 'noMatchingAccount.deregisterWarning'],
  ['noMatchingAccount.changePhone', 'done', 'noMatchingAccount.registerAnew'],
  ['noMatchingAccount.deregisterWarning', 'confirmed', 'noMatchingAccount.deregister'],
  ['noMatchingAccount.deregister', 'done', 'noMatchingAccount.registerAnew'],
];

/** Where one step back leads; to `unverified` where nothing is said. */
export const stepsBack: Partial<Readonly<Record<Place, Place>>> = {
  'duplicatePhone.signInBySms': 'duplicatePhone.whosePhone',
  'duplicatePhone.anotherNumber': 'duplicatePhone.whosePhone',
  'duplicatePhone.notMine': 'duplicatePhone.whosePhone',
  'duplicateId.recoverByLastDigits': 'duplicateId.signInByPassword',
  'duplicateId.phoneInUse': 'duplicateId.recoverByLastDigits',
  'duplicateId.phoneNotInUse': 'duplicateId.recoverByLastDigits',
  'duplicateId.faceScan.enterId': 'duplicateId.phoneNotInUse',
  'duplicateId.faceScan.faceSignIn': 'duplicateId.faceScan.enterId',
  'duplicateId.faceScan.settings': 'duplicateId.faceScan.faceSignIn',
  'duplicateId.faceScan.forgottenPassword': 'duplicateId.faceScan.settings',
  'duplicateId.faceScan.resetPassword': 'duplicateId.faceScan.forgottenPassword',
  'duplicateId.changePhone': 'duplicateId.faceScan.resetPassword',
  'duplicateId.signInWithNewPhone': 'duplicateId.changePhone',
  'noMatchingAccount.notOneself': 'noMatchingAccount.checkIdentity',
  'noMatchingAccount.changePhone': 'noMatchingAccount.notOneself',
  'noMatchingAccount.deregisterWarning': 'noMatchingAccount.notOneself',
  'noMatchingAccount.deregister': 'noMatchingAccount.notOneself',
  'noMatchingAccount.registerAnew': 'noMatchingAccount.notOneself',
};

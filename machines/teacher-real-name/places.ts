/**
 * Where somebody who has still to prove their real name can stand: the innermost states of `journey.proving`, by
 * their dotted names. Events name the place that they were sent from, and the client draws its guidance by it.
 *
 * Source: the official first-login instructions, the teachers' part, its questions 1 to 5 and the face-scan steps.
 */
export const places = [
  'unverified',
  'atGovernment',
  'cancelled',
  'denied',
  'expired',
  'unavailable',
  'duplicatePhone.whosePhone',
  'duplicatePhone.signInBySms',
  'duplicatePhone.anotherNumber',
  'duplicatePhone.notMine',
  'duplicateId.signInByPassword',
  'duplicateId.recoverByLastDigits',
  'duplicateId.phoneInUse',
  'duplicateId.phoneNotInUse',
  'duplicateId.faceScan.enterId',
  'duplicateId.faceScan.faceSignIn',
  'duplicateId.faceScan.settings',
  'duplicateId.faceScan.forgottenPassword',
  'duplicateId.faceScan.resetPassword',
  'duplicateId.changePhone',
  'duplicateId.signInWithNewPhone',
  'noMatchingAccount.checkIdentity',
  'noMatchingAccount.notOneself',
  'noMatchingAccount.changePhone',
  'noMatchingAccount.deregisterWarning',
  'noMatchingAccount.deregister',
  'noMatchingAccount.registerAnew',
  'tiedElsewhere',
  'contact',
  'rejected',
] as const;

export type Place = (typeof places)[number];

/** The places whose only way on is to have done there what they say. */
export const placesToFinish = [
  'duplicatePhone.notMine',
  'duplicateId.phoneNotInUse',
  'duplicateId.faceScan.enterId',
  'duplicateId.faceScan.faceSignIn',
  'duplicateId.faceScan.settings',
  'duplicateId.faceScan.forgottenPassword',
  'duplicateId.faceScan.resetPassword',
  'duplicateId.changePhone',
  'noMatchingAccount.changePhone',
  'noMatchingAccount.deregister',
] as const satisfies readonly Place[];

export type PlaceToFinish = (typeof placesToFinish)[number];

/** What the government platform can have said of an account there: each is a branch of guidance. */
export const branches = ['duplicatePhone', 'duplicateId', 'noMatchingAccount'] as const;

export type Branch = (typeof branches)[number];

/** A place's public name: `duplicateId.faceScan.settings` is `DUPLICATE_ID_FACE_SCAN_SETTINGS`. */
export function placeName(place: Place): string {
  return place
    .replaceAll('.', '_')
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase();
}

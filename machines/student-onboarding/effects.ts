/**
 * What the student machine asks the world to do. The machine only names effects; `server/effects/` carries them out.
 *
 * `recordSignIn`, `endSessions`, `forgetSignInFailures` and the two `…StatusReview` ones concern our own database and
 * happen in the transition's transaction; the others leave the house and run from the job queue, at least once.
 */
export interface StudentEffects {
  /** Note when the account was last signed in to. */
  recordSignIn: Record<string, never>;
  /** End the account's sessions, half-done recoveries and sockets. `current`: of the session that the event opened, nothing. */
  endSessions: { readonly keep: 'none' | 'current' };
  /** Start counting wrong passwords from zero. */
  forgetSignInFailures: Record<string, never>;
  /** Put the case before the school's registrar. */
  openStatusReview: Record<string, never>;
  /** The registrar has decided; take the case off the list. */
  closeStatusReview: { readonly decision: 'confirmed' | 'corrected' };
  /** Send the one-time code of this challenge. The code itself is derived when it is sent. */
  sendPhoneCode: { readonly challengeId: string };
  /** Tell the phone that is bound no longer. The record of this id keeps its number for that. */
  tellReplacedPhone: { readonly replacedId: string };
  /** The evaluation platform must refuse the replaced password from now on. */
  revokeEvaluationPassword: Record<string, never>;
  /** The ten minutes are over: the evaluation platform's own sign-in takes the new password. */
  publishEvaluationPassword: Record<string, never>;
}

export type StudentEffectType = keyof StudentEffects;

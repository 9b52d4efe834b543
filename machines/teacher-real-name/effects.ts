/** What a conflict case is about. */
export type ConflictKind =
  /** Who signed in there is not who this account was made for. */
  | 'otherPerson'
  /** The identity is tied to another account of ours. */
  | 'tiedElsewhere'
  /** Nothing was answered that settles it: a person asks a person. */
  | 'contact';

/** What ends a conflict case: an administrator's decision, or that it came right without one. */
export type ConflictEnd = 'bindHere' | 'tryAgain' | 'rejected' | 'verified';

/**
 * What the machine of teachers and administrators asks the world to do. It only names effects; `server/effects/`
 * carries them out.
 *
 * `publishEvaluationAccess` and `revokeEvaluationAccess` leave the house and run from the job queue, at least once; the
 * others concern our own database and happen in the transition's transaction.
 */
export interface TeacherEffects {
  /** Note when the account was last signed in to. */
  recordSignIn: Record<string, never>;
  /** End the account's sessions and sockets; `current` spares the one that proved the real name or chose the password. */
  endSessions: { readonly keep: 'none' | 'current' };
  /** Start counting wrong passwords from zero. */
  forgetSignInFailures: Record<string, never>;
  /** Tie this government identity to the account. */
  bindIdentity: { readonly identityId: string };
  /** The identity is no longer tied to the account. */
  unbindIdentity: { readonly identityId: string };
  /**
   * Put a case before the administrators. If one of this number is open, it is about this from now on: whoever waits
   * has one number only.
   */
  openConflict: { readonly caseId: string; readonly kind: ConflictKind; readonly identityId: string | null };
  /** Take the case off the list. */
  closeConflict: { readonly caseId: string; readonly decision: ConflictEnd };
  /** The ten minutes are over: the evaluation platform's own sign-in takes the account, by the password that it has. */
  publishEvaluationAccess: Record<string, never>;
  /** The evaluation platform must refuse the account from now on, by whatever password it knew. */
  revokeEvaluationAccess: Record<string, never>;
}

export type TeacherEffectType = keyof TeacherEffects;

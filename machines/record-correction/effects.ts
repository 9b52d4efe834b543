/**
 * What the machine of record corrections asks the world to do. It only names effects; `server/` carries them out.
 *
 * `submitToRegistry` and `askRegistry` leave the house and run from the job queue, at least once; the others concern our
 * own database and happen in the transition's transaction.
 */
export interface CorrectionEffects {
  /** The case came into other hands: note when. */
  noteHandOver: Record<string, never>;
  /** Write to the account what the registry has now. */
  applyAnswer: Record<string, never>;
  /** The case is over. */
  closeCorrection: Record<string, never>;
  /** Give the case to the national registry. The report's number and the case name it there, however often it is sent. */
  submitToRegistry: { readonly report: number };
  /** Ask the registry whether there is an answer. */
  askRegistry: { readonly report: number };
}

export type CorrectionEffectType = keyof CorrectionEffects;

import type { Viewer } from '../viewer/admission.js';

/** When an administrator took the identity from the account; `null` if none did, or a case of theirs came after. */
export function takenSince({ conflict, identityTakenAt }: NonNullable<Viewer['realName']>): string | null {
  if (identityTakenAt === null || conflict === null) return identityTakenAt;
  return conflict.closedAt !== null && conflict.closedAt <= identityTakenAt ? identityTakenAt : null;
}

import type { Viewer } from '../viewer/admission.js';

/**
 * Whether the last case gave its person the identity, and an administrator has tied it to another account since. Of whoever proved
 * their name without a case this is not known here.
 */
export function isTakenSince({ conflict, place }: NonNullable<Viewer['realName']>): boolean {
  return place != null && (conflict?.decision === 'BIND_HERE' || conflict?.decision === 'VERIFIED');
}

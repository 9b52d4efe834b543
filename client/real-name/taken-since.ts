import type { Viewer } from '../viewer/admission.js';

/** Whether the case gave its person the identity, and an administrator has tied it to another account since. */
export function isTakenSince({ conflict, place }: NonNullable<Viewer['realName']>): boolean {
  return place != null && (conflict?.decision === 'BIND_HERE' || conflict?.decision === 'VERIFIED');
}

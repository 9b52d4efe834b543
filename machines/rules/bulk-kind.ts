import type { Duty } from './roles.js';

/** What those in whose charge accounts are may do to one or to many of them, and the duty that it takes. */
export const dutyOfKind = {
  UNLOCK: 'unlock',
  LOCK: 'lock',
  RESET_PASSWORD: 'resetPasswords',
} as const satisfies Readonly<Record<string, Duty>>;

/** Named like the machines' event that it sends. */
export type BulkKind = keyof typeof dutyOfKind;

export const bulkKinds = Object.keys(dutyOfKind) as readonly BulkKind[];

/** More than a school has; whoever looks after more does it by school or by grade. */
export const mostAtOnce = 10_000;

/** How far an action has come. */
export const bulkStates = ['REHEARSED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'] as const;
export type BulkState = (typeof bulkStates)[number];

/**
 * Whether a kind is done to many accounts of the staff at once as well: they have no initial password to go back to, and a
 * new one is handed over to one person.
 */
export function isForStaff(kind: BulkKind): boolean {
  return kind !== 'RESET_PASSWORD';
}

/** Whether it is said why: whoever is locked out is told. */
export function needsReason(kind: BulkKind): boolean {
  return kind === 'LOCK';
}

import type { BulkKind as BulkKindName, BulkState as BulkStateName } from '../../../machines/rules/bulk-kind.js';
import { enumOf } from '../enums.js';

export const BulkKind = enumOf<BulkKindName>('BulkKind', 'What can be done to accounts in one’s charge.', {
  UNLOCK: 'Unlock: an account that was never unlocked, or was locked, by whatever.',
  LOCK: 'Lock, with a reason: all sessions end.',
  RESET_PASSWORD: 'Students only: back to the initial password; all sessions end, and the change is forced again.',
});

export const BulkState = enumOf<BulkStateName>('BulkState', 'How far an action has come.', {
  REHEARSED: 'Its accounts are fixed, and nothing is done yet.',
  RUNNING: 'It is being done.',
  DONE: 'All of its accounts were done, or refused.',
  CANCELLED: 'Cancelled; what was done before stays.',
  FAILED: 'Given up after faults of ours; what is left can be done by a retry.',
});

export const InitialPasswordRule = enumOf('InitialPasswordRule', 'Which initial password is in force.', {
  DERIVED: '`xs` and the last eight characters of the ID number.',
  ANNOUNCED: 'The one that the school announced.',
});

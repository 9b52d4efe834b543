import type { RosterCounts } from '../database/entities/roster-import.js';
import type { BatchPlan } from './plan-batch.js';

export function countsOf({ create, update, unchanged }: BatchPlan): RosterCounts {
  return {
    create: create.length,
    update: update.length,
    unchanged: unchanged.length,
    remove: 0,
    move: update.filter(({ isMoved }) => isMoved).length,
  };
}

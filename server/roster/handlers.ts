import type { Services } from '../services.js';
import type { WorkHandlers } from '../work/worker.js';
import { applyHandler } from './apply-import.js';
import { checkHandler } from './check-import.js';
import { applyKind, checkKind, undoKind } from './import-kinds.js';
import { undoHandler } from './undo-parts.js';

/** What is done with imports by and by. */
export function rosterHandlers(
  services: Pick<Services, 'personalData' | 'clock' | 'studentPolicy' | 'flows'>,
): WorkHandlers {
  return {
    [checkKind]: checkHandler(services),
    [applyKind]: applyHandler(services),
    [undoKind]: undoHandler(services),
  };
}

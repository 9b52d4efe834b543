import type { Say } from '../text/use-text.js';
import type { RosterImport } from './use-roster-import.js';

/** What an import's state is called: one that was stopped part-way has imported something, one that was dropped has not. */
export function stateText(say: Say, { state, confirmedAt }: Pick<RosterImport, 'state' | 'confirmedAt'>): string {
  return state === 'CANCELLED' && confirmedAt != null ? say('roster.stoppedPartWay') : say(`roster.state.${state}`);
}

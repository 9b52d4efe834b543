import { waitingText } from '../administration/waiting.js';
import type { Say } from '../text/use-text.js';
import type { Place } from './board-question.js';

/** A place's name; those in no class have one in each language. */
export function placeName(say: Say, place: Place): string {
  return place.kind === 'NO_CLASS' ? say('board.noClass') : place.name;
}

/** 938,000 */
export function numberText(number: number): string {
  return number.toLocaleString('en-US');
}

/** 17.4%: of few it says that there are some, of almost all that some are missing. */
export function shareText(number: number, total: number): string {
  if (total === 0) return '0%';
  const percent = (number * 100) / total;
  if (number > 0 && percent < 0.1) return '<0.1%';
  if (number < total && percent > 99.9) return '>99.9%';
  return `${Number.isInteger(percent) ? percent : percent.toFixed(1)}%`;
}

/** How long whoever waits longest has waited, in the one unit that says most. Of an instant, ISO 8601. */
export function longestWaitText(say: Say, since: string): string {
  const { key, count } = waitingText(since);
  return count === 0 ? say('board.justNow') : say(key, { count });
}

import { serverNow } from '../components/server-clock.js';
import type { TextKey } from '../text/dictionary.js';
import type { Say } from '../text/use-text.js';

const minuteMs = 60_000;
const minutesOfHour = 60;
const hoursOfDay = 24;

/** How long something has waited, in the one unit that says most: `3 天`, `5 小时`, `12 分钟`, `刚刚提出`. Of an instant, ISO 8601. */
export function waitedText(say: Say, since: string): string {
  const { key, count } = waitingText(since);
  return say(key, { count });
}

/** The same in parts; `count` is 0 for less than a minute. */
export function waitingText(since: string): { readonly key: TextKey; readonly count: number } {
  const minutes = Math.max(0, Math.floor((serverNow() - Date.parse(since)) / minuteMs));
  if (minutes === 0) return { key: 'conflicts.waitingNot', count: 0 };
  if (minutes < minutesOfHour) return { key: 'conflicts.waitingMinutes', count: minutes };
  const hours = Math.floor(minutes / minutesOfHour);
  if (hours < hoursOfDay) return { key: 'conflicts.waitingHours', count: hours };
  return { key: 'conflicts.waitingDays', count: Math.floor(hours / hoursOfDay) };
}

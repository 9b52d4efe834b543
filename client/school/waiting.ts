import type { TextKey } from '../text/dictionary.js';

const minuteMs = 60_000;
const minutesOfHour = 60;
const hoursOfDay = 24;

/** How long something waits, in the one unit that says most: `3 天`, `5 小时`, `12 分钟`, `刚刚`. */
export function waitingText(ms: number): { readonly key: TextKey; readonly count: number } {
  const minutes = Math.max(0, Math.floor(ms / minuteMs));
  if (minutes === 0) return { key: 'conflicts.waitingNot', count: 0 };
  if (minutes < minutesOfHour) return { key: 'conflicts.waitingMinutes', count: minutes };
  const hours = Math.floor(minutes / minutesOfHour);
  if (hours < hoursOfDay) return { key: 'conflicts.waitingHours', count: hours };
  return { key: 'conflicts.waitingDays', count: Math.floor(hours / hoursOfDay) };
}

import { languageTags } from './dictionary.js';
import { language } from './i18n.js';

/** China has one time zone; a borrowed computer may be set to another. */
const timeZone = 'Asia/Shanghai';

export interface Dates {
  /** 2026年11月25日. Of an instant, ISO 8601. */
  readonly day: (at: string) => string;
  /** 11月25日 09:30. Of an instant, ISO 8601. */
  readonly moment: (at: string) => string;
}

/** Days and times in the language that is spoken. Reactive on it. */
export function useDates(): Dates {
  const format = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(languageTags[language.value], { ...options, timeZone }).format(new Date(at));
  return {
    day: (at) => format(at, { year: 'numeric', month: 'long', day: 'numeric' }),
    moment: (at) => format(at, { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}

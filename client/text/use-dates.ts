import { languageTags } from './dictionary.js';
import { language } from './i18n.js';

/** China has one time zone; a borrowed computer may be set to another. */
const timeZone = 'Asia/Shanghai';

export interface Dates {
  /** 2026年11月25日. Of an instant, ISO 8601. */
  readonly day: (at: string) => string;
  /** 11月25日 09:30; November 25, 09:30. Of an instant, ISO 8601. */
  readonly moment: (at: string) => string;
}

const formats = {
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  dayOfYear: { month: 'long', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type Format = keyof typeof formats;

/** What a browser would put between day and time hangs on its age. */
const between = { zh: ' ', en: ', ' };

/** Kept: making one takes longer than a line of a table may. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, name: Format): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(language, { ...formats[name], timeZone });
  made.set(key, known);
  return known;
}

/** Days and times in the language that is spoken. Reactive on it. */
export function useDates(): Dates {
  // A month and its day stay on one line.
  const format = (name: Format) => (at: string) =>
    formatter(languageTags[language.value], name)
      .format(new Date(at))
      .replace(/ (?=\d{1,2}\b)/, '\u00a0');
  const [day, dayOfYear, time] = [format('day'), format('dayOfYear'), format('time')];
  return { day, moment: (at) => `${dayOfYear(at)}${between[language.value]}${time(at)}` };
}

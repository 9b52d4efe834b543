import type { FlowLogQuery } from '../../administration/graphql/generated/graphql.js';

export type LogLine = NonNullable<FlowLogQuery['inspectedFlow']>['log'][number];

/** Which events of a log are shown. */
export interface LogFilter {
  readonly event: string | null;
  readonly actor: string | null;
  /** Part of an event's name, of the state that it led to, or of an issue. */
  readonly text: string;
  readonly hasIssues: boolean;
}

export const everyEvent: LogFilter = { event: null, actor: null, text: '', hasIssues: false };

/** A row of a log: the beginning, an event, or how long there was none. */
export type LogRow =
  | { readonly kind: 'beginning'; readonly at: string }
  | {
      readonly kind: 'event';
      readonly line: LogLine;
      /** The states that it led to and that were not there before. */
      readonly entered: string;
    }
  | {
      readonly kind: 'gap';
      readonly ms: number;
      /** How many events lie in it that the filter leaves out. */
      readonly skipped: number;
    };

export interface LogRows {
  readonly rows: readonly LogRow[];
  /** The revisions that are shown, the first one first; 0 is the beginning. */
  readonly revisions: readonly number[];
  /** Where in `rows` each of them is. */
  readonly places: readonly number[];
}

/** So long without anything that it is said instead of left to be found out. */
const leastGapMs = 86_400_000;

export function isFiltered({ event, actor, text, hasIssues }: LogFilter): boolean {
  return event !== null || actor !== null || text.trim() !== '' || hasIssues;
}

/** The rows of a log, in the order of its events. */
export function logRows(lines: readonly LogLine[], createdAt: string, filter: LogFilter): LogRows {
  const rows: LogRow[] = [];
  const revisions: number[] = [];
  const places: number[] = [];
  const put = (revision: number, row: LogRow) => {
    revisions.push(revision);
    places.push(rows.length);
    rows.push(row);
  };
  const matches = matcher(filter);
  const isWhole = !isFiltered(filter);
  if (isWhole) put(0, { kind: 'beginning', at: createdAt });
  let before = isWhole ? Date.parse(createdAt) : null;
  let skipped = 0;
  for (const [index, line] of lines.entries()) {
    if (!matches(line)) {
      skipped += 1;
      continue;
    }
    const at = Date.parse(line.at);
    if (before !== null && at - before >= leastGapMs) rows.push({ kind: 'gap', ms: at - before, skipped });
    put(line.revision, { kind: 'event', line, entered: enteredBy(line, lines[index - 1]) });
    before = at;
    skipped = 0;
  }
  return { rows, revisions, places };
}

function enteredBy({ stateValue }: LogLine, before: LogLine | undefined): string {
  if (before === undefined) return stateValue;
  if (before.stateValue === stateValue) return '';
  const left = before.stateValue.split(' ');
  return stateValue
    .split(' ')
    .filter((leaf) => !left.includes(leaf))
    .join(' ');
}

function matcher({ event, actor, text, hasIssues }: LogFilter): (line: LogLine) => boolean {
  const wanted = text.trim().toLowerCase();
  const says = ({ type, stateValue, issues }: LogLine) =>
    [type, stateValue, ...issues].some((word) => word.toLowerCase().includes(wanted));
  return (line) =>
    (event === null || line.type === event) &&
    (actor === null || line.actor === actor) &&
    (!hasIssues || line.issues.length > 0) &&
    (wanted === '' || says(line));
}

/** Each type, or actor, of a log with how often it is there, the most frequent first. */
export function countsOf(lines: readonly LogLine[], key: 'type' | 'actor'): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line[key], (counts.get(line[key]) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** Where in an ascending list a number is, or would be. */
export function indexIn(list: readonly number[], wanted: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

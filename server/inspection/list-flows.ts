import { isId } from '../database/ids.js';
import { readCursor, writeCursor } from '../oversight/cursor.js';
import type { Services } from '../services.js';
import type { FlowSearchProblem } from './find-by-text.js';
import { readLines, type FlowLine } from './flow-lines.js';
import { readPage, type Position } from './flow-pages.js';
import { readWhich, type FlowFilter } from './which-flows.js';

export type { FlowSearchProblem };

export interface ListFlows {
  readonly filter: FlowFilter;
  readonly first: number;
  /** Where the page before ended. */
  readonly after: string | null;
  readonly at: number;
}

/** A page of flows, the longest wait first. */
export interface FlowPage {
  readonly lines: readonly FlowLine[];
  /** Asks for the next page; `null` on the last one. */
  readonly next: string | null;
  /** Of all pages; `null` where counting would take too long. */
  readonly total: number | null;
  /** Why the text found nothing. */
  readonly problem: FlowSearchProblem | null;
}

/** Flows wherever they are, page by page: each page begins where the one before ended, whatever came between. */
export async function listFlows(
  services: Pick<Services, 'em' | 'personalData' | 'effectJobs'>,
  { filter, first, after, at }: ListFlows,
): Promise<FlowPage> {
  const em = services.em.fork();
  const which = await readWhich(services, em, filter, at);
  if (typeof which === 'string') return { lines: [], next: null, total: 0, problem: which };
  const position = readPosition(after);
  const { rows, total } = await readPage(em, filter, which, position, first + 1);
  const page = rows.slice(0, first);
  const last = rows.length > first ? page.at(-1) : undefined;
  const next = last && writeCursor([new Date(last.standing_since).getTime(), last.subject, position?.until ?? at]);
  return {
    lines: await readLines(
      services,
      em,
      page.map(({ id }) => id),
    ),
    next: next ?? null,
    total,
    problem: null,
  };
}

/** What PostgreSQL and JavaScript write alike: the years that have four digits. */
const beyondAllTimes = Date.UTC(10_000, 0);

function readPosition(after: string | null): Position | null {
  const parts = readCursor(after, 'number', 'string', 'number');
  if (parts === null) return null;
  const [since, subject, until] = parts;
  const isFine = isId(subject) && [since, until].every((time) => time >= 0 && time < beyondAllTimes);
  return isFine ? { since, subject, until } : null;
}

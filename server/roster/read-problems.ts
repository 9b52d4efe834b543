import { RosterImportChunk } from '../database/entities/roster-import.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import { readWithin, type Scoped } from '../rights/scope.js';
import type { Services } from '../services.js';
import type { RosterProblem } from './roster-problem.js';
import { openOfChunk } from './sealed.js';

export interface ProblemPage {
  readonly problems: readonly RosterProblem[];
  /** Of all pages. */
  readonly total: number;
  readonly next: string | null;
}

export interface WantedProblems {
  readonly wanted: 'all' | 'error' | 'warning' | 'notUndone';
  readonly first: number;
  /** `chunk.position` of the first one of the page. */
  readonly after: string | null;
}

const mostAtOnce = 500;
const numberOf = {
  all: 'errors + warnings + plan_errors',
  error: 'errors + plan_errors',
  warning: 'warnings',
  notUndone: 'not_undone_count',
} as const;

/** A page of what is wrong with an import's file, opened chunk by chunk: no more of them than the page needs. */
export async function readProblems(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  scoped: Scoped,
  id: string,
  { wanted, first, after }: WantedProblems,
): Promise<ProblemPage> {
  if (!isId(id)) return { problems: [], total: 0, next: null };
  const limit = Math.min(Math.max(first, 1), mostAtOnce);
  const [, chunk = '0', position = '0'] = /^(\d{1,6})\.(\d{1,6})$/.exec(after ?? '') ?? [];
  return readWithin(em, scoped, async (tx) => {
    const counted = await tx.execute<{ number: number; count: number }[]>(
      `select number, ${numberOf[wanted]} as count from roster_import_chunk where import_id = ? order by number`,
      [id],
    );
    const total = counted.reduce((sum, { count }) => sum + count, 0);
    const problems: RosterProblem[] = [];
    let from = Number(position);
    for (const { number, count } of counted) {
      if (number < Number(chunk) || count === 0) continue;
      const found = await problemsOf(tx, personalData, id, number, wanted);
      const taken = found.slice(from, from + limit - problems.length);
      problems.push(...taken);
      if (from + taken.length < found.length) return { problems, total, next: `${number}.${from + taken.length}` };
      from = 0;
      if (problems.length === limit) {
        const following = counted.find((one) => one.number > number && one.count > 0);
        return { problems, total, next: following === undefined ? null : `${following.number}.0` };
      }
    }
    return { problems, total, next: null };
  });
}

async function problemsOf(
  tx: EntityManager,
  personalData: PersonalData,
  rosterImport: string,
  number: number,
  wanted: WantedProblems['wanted'],
): Promise<RosterProblem[]> {
  const chunk = await tx.findOneOrFail(RosterImportChunk, { rosterImport, number });
  if (wanted === 'notUndone') return openOfChunk(personalData, chunk, 'not_undone', chunk.notUndone, []);
  const problems = problemsOfChunk(personalData, chunk);
  return wanted === 'all' ? problems : problems.filter(({ severity }) => severity === wanted);
}

/** What is wrong with a chunk's rows, in themselves and beside the accounts that there are, by row. */
export function problemsOfChunk(personalData: PersonalData, chunk: RosterImportChunk): RosterProblem[] {
  const own = openOfChunk<RosterProblem[]>(personalData, chunk, 'problems', chunk.problems, []);
  const planned = openOfChunk<RosterProblem[]>(personalData, chunk, 'plan_problems', chunk.planProblems, []);
  return [...own, ...planned].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

import { RosterImport, type RosterCounts } from '../database/entities/roster-import.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { readWithin, type Scoped } from '../rights/scope.js';

/** An import with its sums, its own texts sealed as they are stored. */
export interface FoundImport {
  readonly stored: RosterImport;
  readonly planned: RosterCounts;
  readonly applied: RosterCounts;
  /** Rows that are kept out. */
  readonly refused: number;
  readonly warnings: number;
  readonly isUndoable: boolean;
  /** Of the same school. */
  readonly isAnotherRunning: boolean;
}

export interface ImportPage {
  readonly imports: readonly FoundImport[];
  /** Of all pages. */
  readonly total: number;
  readonly next: string | null;
}

const mostAtOnce = 100;

/** The imports in somebody's scope, the latest first; of one school if it is named. */
export async function readImports(
  em: EntityManager,
  scoped: Scoped,
  { school, first, after }: { readonly school: string | null; readonly first: number; readonly after: string | null },
): Promise<ImportPage> {
  if ((school !== null && !isId(school)) || (after !== null && !isId(after)))
    return { imports: [], total: 0, next: null };
  const limit = Math.min(Math.max(first, 1), mostAtOnce);
  return readWithin(em, scoped, async (tx) => {
    const where = school === null ? {} : { school };
    const total = await tx.count(RosterImport, where);
    const beyond = after === null ? where : { ...where, id: { $lt: after } };
    const found = await tx.find(RosterImport, beyond, { orderBy: { id: 'desc' }, limit: limit + 1 });
    const page = found.slice(0, limit);
    const next = found.length > limit ? (page.at(-1)?.id ?? null) : null;
    return { imports: await withSums(tx, page), total, next };
  });
}

/** One of them; `null` where there is none and where it is not in the scope of whoever asks (G5). */
export async function readImport(em: EntityManager, scoped: Scoped, id: string): Promise<FoundImport | null> {
  if (!isId(id)) return null;
  return readWithin(em, scoped, async (tx) => {
    const found = await tx.findOne(RosterImport, { id });
    return found === null ? null : ((await withSums(tx, [found]))[0] ?? null);
  });
}

const countNames = ['create', 'update', 'unchanged', 'remove', 'move'] as const;
const sumsOf = (column: 'planned' | 'applied') =>
  countNames.map((name) => `coalesce(sum((${column}->>'${name}')::int), 0)::int as ${column}_${name}`).join(', ');

type Sums = Readonly<Record<string, number>> & {
  readonly import_id: string;
  readonly refused: number;
  readonly warnings: number;
  readonly undoable: number;
};

async function withSums(tx: EntityManager, imports: readonly RosterImport[]): Promise<FoundImport[]> {
  if (imports.length === 0) return [];
  const list = `{${imports.map(({ id }) => id).join(',')}}`;
  const sums = await tx.execute<Sums[]>(
    `select import_id, ${sumsOf('planned')}, ${sumsOf('applied')},
       sum(refused + plan_errors)::int as refused, sum(warnings)::int as warnings,
       (count(*) filter (where state = 'APPLIED' and undo is not null))::int as undoable
     from roster_import_chunk where import_id = any(?::uuid[]) group by import_id`,
    [list],
  );
  const running = await tx.execute<{ id: string; school_id: string }[]>(
    `select id, school_id from roster_import where state in ('CHECKING', 'IMPORTING', 'UNDOING')
     and school_id = any(?::uuid[])`,
    [`{${imports.map(({ school }) => school).join(',')}}`],
  );
  const byId = new Map(sums.map((row) => [row.import_id, row]));
  return imports.map((stored) => {
    const row = byId.get(stored.id);
    const hasEnded = ['IMPORTED', 'CANCELLED', 'FAILED'].includes(stored.state);
    return {
      stored,
      planned: countsOf(row, 'planned'),
      applied: countsOf(row, 'applied'),
      refused: row?.refused ?? 0,
      warnings: row?.warnings ?? 0,
      isUndoable: hasEnded && (row?.undoable ?? 0) > 0,
      isAnotherRunning: running.some(({ id, school_id }) => school_id === stored.school && id !== stored.id),
    };
  });
}

function countsOf(row: Sums | undefined, column: 'planned' | 'applied'): RosterCounts {
  const of = (name: (typeof countNames)[number]) => row?.[`${column}_${name}`] ?? 0;
  return {
    create: of('create'),
    update: of('update'),
    unchanged: of('unchanged'),
    remove: of('remove'),
    move: of('move'),
  };
}

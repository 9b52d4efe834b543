import { dutyOfKind, type BulkKind, type BulkState } from '../../machines/rules/bulk-kind.js';
import type { IssueCode } from '../../machines/rules/issue.js';
import type { BulkItemState } from '../database/entities/bulk-action.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { readLines, type Line, type ReadLines } from '../oversight/account-lines.js';
import { arrayOf } from '../oversight/condition.js';
import { readWithin } from '../rights/scope.js';

/** An action as it is stored. */
export interface ActionRow {
  readonly id: string;
  readonly actor: string;
  readonly kind: BulkKind;
  readonly state: BulkState;
  readonly place_name: string | null;
  readonly created_at: Date | string;
  readonly begun_at: Date | string | null;
  readonly begun_from: number;
  readonly ended_at: Date | string | null;
  readonly slips_taken_at: Date | string | null;
  readonly slips_taken_by: string | null;
}

/** The same with its numbers, and what whoever asks can do with it. */
export interface ActionFile {
  readonly row: ActionRow;
  readonly numbers: Readonly<Record<BulkItemState, number>>;
  readonly refusals: readonly { readonly code: IssueCode; readonly number: number }[];
  readonly can: readonly ('run' | 'cancel' | 'retry' | 'takeSlips')[];
}

const columns = `id, actor_id as actor, kind, state, place_name, created_at, begun_at, begun_from, ended_at, slips_taken_at,
  slips_taken_by_id as slips_taken_by`;
const mostOnPage = 100;

/** An action that whoever asks sees; `null` where there is none: foreign and missing look alike (G5). */
export async function readAction(em: EntityManager, asked: ReadLines, id: string): Promise<ActionFile | null> {
  if (!isId(id)) return null;
  const rows = await readWithin(em, { actor: asked.actor, duty: 'oversee', at: asked.at }, (tx) =>
    tx.execute<ActionRow[]>(`select ${columns} from bulk_action where id = ?`, [id]),
  );
  return (await withNumbers(em, asked, rows))[0] ?? null;
}

/** The actions that were begun, the latest first. */
export async function readActions(
  em: EntityManager,
  asked: ReadLines,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<{ readonly files: readonly ActionFile[]; readonly next: string | null }> {
  const limit = Math.min(Math.max(first, 1), mostOnPage);
  const beyond =
    after !== null && isId(after) ? { sql: 'and id < ?', parameters: [after] } : { sql: '', parameters: [] };
  const rows = await readWithin(em, { actor: asked.actor, duty: 'oversee', at: asked.at }, (tx) =>
    tx.execute<ActionRow[]>(
      `select ${columns} from bulk_action where begun_at is not null ${beyond.sql} order by id desc limit ?`,
      [...beyond.parameters, limit + 1],
    ),
  );
  const page = rows.slice(0, limit);
  const next = rows.length > limit ? (page.at(-1)?.id ?? null) : null;
  return { files: await withNumbers(em, asked, page), next };
}

interface CountRow {
  readonly action_id: string;
  readonly state: BulkItemState;
  readonly issue: IssueCode | null;
  readonly number: string;
}

/** Of actions that were read in scope; their accounts are counted, whoever they are. */
async function withNumbers(em: EntityManager, asked: ReadLines, rows: readonly ActionRow[]): Promise<ActionFile[]> {
  if (rows.length === 0) return [];
  const sql = `select action_id, state, issue, count(*) as number from bulk_item where action_id = any(?::uuid[])
    group by 1, 2, 3 order by number desc, issue`;
  const counts = await em.fork().execute<CountRow[]>(sql, [arrayOf(rows.map(({ id }) => id))]);
  const reached = await reachedByDuty(em, asked, rows);
  return rows.map((row) => {
    const own = counts.filter(({ action_id }) => action_id === row.id);
    const numbers = { refused: 0, pending: 0, done: 0, failed: 0 };
    for (const { state, number } of own) numbers[state] += Number(number);
    const refusals = own.flatMap(({ state, issue, number }) =>
      state === 'refused' && issue !== null ? [{ code: issue, number: Number(number) }] : [],
    );
    return { row, numbers, refusals, can: reached.has(row.id) ? possibilities(row, numbers, asked) : [] };
  });
}

/** The actions that whoever asks could have begun: a duty at another place is none here. */
async function reachedByDuty(
  em: EntityManager,
  { actor, at }: ReadLines,
  rows: readonly ActionRow[],
): Promise<ReadonlySet<string>> {
  const byDuty = Map.groupBy(rows, ({ kind }) => dutyOfKind[kind]);
  const reached = await Promise.all(
    [...byDuty].map(([duty, some]) =>
      readWithin(em, { actor, duty, at }, (tx) =>
        tx.execute<{ id: string }[]>('select id from bulk_action where id = any(?::uuid[])', [
          arrayOf(some.map(({ id }) => id)),
        ]),
      ),
    ),
  );
  return new Set(reached.flat().map(({ id }) => id));
}

function possibilities(
  { kind, state, actor, slips_taken_at }: ActionRow,
  { done, failed, pending }: ActionFile['numbers'],
  asked: ReadLines,
): ActionFile['can'] {
  const isOwn = actor === asked.actor;
  const isOver = state === 'DONE' || state === 'FAILED';
  const hasSlips = kind === 'RESET_PASSWORD' && done > 0 && slips_taken_at === null;
  const can: ActionFile['can'][number][] = [];
  if (isOwn && state === 'REHEARSED' && pending > 0) can.push('run');
  if (state === 'REHEARSED' || state === 'RUNNING') can.push('cancel');
  if (isOwn && isOver && failed + pending > 0 && slips_taken_at === null) can.push('retry');
  if (hasSlips && (isOver || state === 'CANCELLED')) can.push('takeSlips');
  return can;
}

/** An account to which it was not done. */
export interface Failure {
  readonly line: Line;
  readonly code: IssueCode;
  readonly isForeseen: boolean;
}

/** To whom an action was or would not be done, page by page; accounts that are out of the asker's scope are left out. */
export async function readFailures(
  em: EntityManager,
  asked: ReadLines,
  action: string,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<{ readonly failures: readonly Failure[]; readonly next: string | null }> {
  const limit = Math.min(Math.max(first, 1), mostOnPage);
  const beyond =
    after !== null && isId(after) ? { sql: 'and account_id > ?', parameters: [after] } : { sql: '', parameters: [] };
  const rows = await readWithin(em, { actor: asked.actor, duty: 'oversee', at: asked.at }, (tx) =>
    tx.execute<{ account_id: string; state: BulkItemState; issue: IssueCode }[]>(
      `select account_id, state, issue from bulk_item
       where action_id = ? and state in ('refused', 'failed') ${beyond.sql} order by account_id limit ?`,
      [action, ...beyond.parameters, limit + 1],
    ),
  );
  const page = rows.slice(0, limit);
  const lines = await readLines(
    em,
    asked,
    page.map(({ account_id }) => account_id),
  );
  const byId = new Map(lines.map((line) => [line.stored.id, line]));
  const failures = page.flatMap(({ account_id, state, issue }) => {
    const line = byId.get(account_id);
    return line === undefined ? [] : [{ line, code: issue, isForeseen: state === 'refused' }];
  });
  return { failures, next: rows.length > limit ? (page.at(-1)?.account_id ?? null) : null };
}

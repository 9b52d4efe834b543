import { writeEntry } from '../audit/write-entry.js';
import { RosterImport, RosterImportChunk } from '../database/entities/roster-import.js';
import { isId } from '../database/ids.js';
import { readWithin, type Scoped } from '../rights/scope.js';
import type { Services } from '../services.js';
import { problemsOfChunk } from './read-problems.js';
import type { RowCells } from './roster-parts.js';
import type { RosterProblem } from './roster-problem.js';
import { openOfChunk, openOfImport } from './sealed.js';
import { textFile } from './write-workbooks.js';

const reasonTitle = '原因';
/** Whoever has more of them mends the file itself. */
const mostRows = 20_000;
/** As many as the server writes within seconds. */
const mostCells = 300_000;

interface RefusedRows {
  readonly school: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The rows of an import that were refused, as they stood in the file, with why (A11). Mended and sent again they import
 * what is missing. That somebody took them is kept: they hold names and ID numbers in clear.
 *
 * @returns `null` where whoever asks may see no such import
 */
export async function takeErrorFile(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  scoped: Scoped,
  id: string,
  address: string,
): Promise<Buffer | null> {
  const found = isId(id) ? await readRefused(em, personalData, scoped, id) : null;
  if (found === null) return null;
  const { school, titles, rows } = found;
  const file = await textFile(titles, rows);
  const details = { import: id, rows: rows.length };
  const entry = {
    at: scoped.at,
    actor: scoped.actor,
    action: 'roster.takeErrors',
    subject: null,
    school,
    details,
  } as const;
  await em.fork().transactional((tx) => writeEntry(tx, personalData, { ...entry, address }));
  return file;
}

function readRefused(
  em: Services['em'],
  personalData: Services['personalData'],
  scoped: Scoped,
  id: string,
): Promise<RefusedRows | null> {
  return readWithin(em, scoped, async (tx) => {
    const found = await tx.findOne(RosterImport, { id });
    if (found === null) return null;
    const known = JSON.parse(openOfImport(personalData, found, 'titles', found.titles)) as string[];
    // Of an error file that was sent again: its reasons are replaced.
    const kept = known.map((title, at) => ({ title, at })).filter(({ title }) => title !== reasonTitle);
    const most = Math.min(mostRows, Math.floor(mostCells / (kept.length + 1)));
    const rows: string[][] = [];
    const withErrors = { rosterImport: id, $or: [{ errors: { $gt: 0 } }, { planErrors: { $gt: 0 } }] };
    const numbers = await tx.find(RosterImportChunk, withErrors, { fields: ['number'], orderBy: { number: 'asc' } });
    for (const { number } of numbers) {
      if (rows.length > most) break;
      const chunk = await tx.fork({ keepTransactionContext: true }).findOneOrFail(RosterImportChunk, {
        rosterImport: id,
        number,
      });
      const reasons = reasonsOf(problemsOfChunk(personalData, chunk));
      for (const [row, cells] of openOfChunk<RowCells[]>(personalData, chunk, 'cells', chunk.cells, [])) {
        const reason = reasons.get(row);
        if (reason !== undefined) rows.push([...kept.map(({ at }) => cells[at] ?? ''), reason]);
      }
    }
    return { school: found.school, titles: [...kept.map(({ title }) => title), reasonTitle], rows: cut(rows, most) };
  });
}

/** By row. */
function reasonsOf(problems: readonly RosterProblem[]): Map<number, string> {
  const reasons = new Map<number, string>();
  for (const { row, column, severity, message } of problems) {
    if (severity !== 'error' || row === null) continue;
    const reason = column === null ? message : `${column} 列：${message}`;
    reasons.set(row, [reasons.get(row), reason].filter((part) => part !== undefined).join(' '));
  }
  return reasons;
}

function cut(rows: string[][], most: number): string[][] {
  if (rows.length <= most) return rows;
  const remark = [...(rows[0] ?? []).slice(0, -1).map(() => ''), `只列出前 ${most} 行，其余请在原文件里改正。`];
  return [...rows.slice(0, most), remark];
}

import { RosterImportChunk } from '../database/entities/roster-import.js';
import { insertRows } from '../database/insert-rows.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import { sealOfChunk } from './sealed.js';

/** Each of them goes through the one door: fewer fit into a part than rows. */
const chunkSize = 100;

/** The students of a school who are not in the file. */
const absent = `with given as materialized (select unnest(indexes) as index from roster_import_chunk where import_id = ?)
  select a.id from account a where a.school_id = ? and a.kind = 'student'
    and not exists (select 1 from given where given.index = a.national_id_index)`;

export async function countRemovals(tx: EntityManager, id: string, school: string): Promise<number> {
  const [row] = await tx.execute<{ n: number }[]>(`select count(*)::int as n from (${absent}) as absent`, [id, school]);
  return row?.n ?? 0;
}

/**
 * Writes down who is to be taken out, behind the rows of the file: those and nobody else, whoever comes to the school
 * meanwhile.
 */
export async function fixRemovals(
  tx: EntityManager,
  personalData: Services['personalData'],
  { id, school }: { readonly id: string; readonly school: string },
): Promise<void> {
  const accounts = await tx.execute<{ id: string }[]>(`${absent} order by a.id`, [id, school]);
  const [last] = await tx.execute<{ number: number }[]>(
    'select max(number) as number from roster_import_chunk where import_id = ?',
    [id],
  );
  const count = Math.ceil(accounts.length / chunkSize);
  const chunks = Array.from({ length: count }, (_, index) => {
    const ids = accounts.slice(index * chunkSize, (index + 1) * chunkSize).map((account) => account.id);
    const key = { rosterImport: id, number: (last?.number ?? 0) + 1 + index };
    const students = sealOfChunk(personalData, key, 'students', ids);
    const none = { errors: 0, warnings: 0, refused: 0, planErrors: 0, notUndoneCount: 0 };
    return { ...key, school, state: 'CHECKED' as const, isRemoval: true, rows: ids.length, students, ...none };
  });
  await insertRows(tx, RosterImportChunk, chunks);
}

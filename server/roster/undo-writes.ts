import { lockCorrections, moveCorrections } from '../accounts/place-student.js';
import type { RosterImportChunk } from '../database/entities/roster-import.js';
import type { EntityManager } from '../database/orm.js';
import { advanceWithin, type FlowServices } from '../flows/advance.js';
import type { UndoProblemCode } from './roster-problem.js';
import type { UndoCreated, UndoRemoved, UndoUpdated } from './undo-data.js';

/** Somebody with whom an import's change stays. */
export interface Kept {
  readonly id: string;
  readonly code: UndoProblemCode;
  /** In the file; `null` for whoever was not in it. */
  readonly row: number | null;
}

const machine = 'student-onboarding';

/** What students reported, then their flows, before accounts: in one order, as everybody locks them. */
export async function lockFlows(tx: EntityManager, accounts: readonly string[]): Promise<void> {
  await lockCorrections(tx, accounts);
  const sql = `select 1 from flow where machine = ? and subject = any(?::uuid[]) order by subject for no key update`;
  await tx.execute(sql, [machine, `{${accounts.join(',')}}`]);
}

/**
 * Removes accounts to which nothing has happened since, with their flows. Those that a later import has too stay, also
 * where it changed nothing: the school relies on it.
 */
export async function undoCreated(
  tx: EntityManager,
  { rosterImport, school }: Pick<RosterImportChunk, 'rosterImport' | 'school'>,
  created: readonly UndoCreated[],
): Promise<Kept[]> {
  if (created.length === 0) return [];
  const given = JSON.stringify(created);
  const columns = `(id uuid, "schoolClass" uuid, "nameIndex" bytea, "row" int)`;
  const found = await tx.execute<{ id: string; untouched: boolean; unchanged: boolean }[]>(
    `with later as materialized (
       select distinct unnest(c.accounts) as id from roster_import_chunk c join roster_import i on i.id = c.import_id
       where c.school_id = ? and c.state = 'APPLIED' and i.id <> ?
         and i.confirmed_at >= (select confirmed_at from roster_import where id = ?))
     select g.id, coalesce(f.revision = 0, false) as untouched,
       coalesce(a.school_id = ? and a.school_class_id = g."schoolClass" and a.name_index = g."nameIndex", false)
         and l.id is null as unchanged
     from json_to_recordset(?::json) as g ${columns}
     join account a on a.id = g.id left join later l on l.id = g.id
     left join flow f on f.subject = g.id and f.machine = ? order by g."row"`,
    [school, rosterImport, rosterImport, school, given, machine],
  );
  const gone = found.filter(({ untouched, unchanged }) => untouched && unchanged).map(({ id }) => id);
  const list = `{${gone.join(',')}}`;
  await tx.execute('delete from flow where machine = ? and subject = any(?::uuid[])', [machine, list]);
  await tx.execute('delete from account where id = any(?::uuid[])', [list]);
  const rowOf = new Map(created.map(({ id, row }) => [id, row]));
  return found
    .filter(({ untouched, unchanged }) => !untouched || !unchanged)
    .map(({ id, untouched }) => ({
      id,
      code: untouched ? 'UNDO_CHANGED' : 'UNDO_WENT_ON',
      row: rowOf.get(id) ?? null,
    }));
}

const updatedColumns = `(id uuid, "schoolBefore" uuid, "classBefore" uuid, "classAfter" uuid, "nameBefore" bytea,
  "nameIndexBefore" bytea, "nameIndexAfter" bytea, "revisionAfter" int)`;

/**
 * Gives accounts their old place and name back that still have the new ones. Whoever was in no school goes back to none
 * only while nothing has happened to them since.
 */
export async function undoUpdated(tx: EntityManager, school: string, updated: readonly UndoUpdated[]): Promise<Kept[]> {
  if (updated.length === 0) return [];
  const given = JSON.stringify(updated);
  const wentOn = await findWentOn(tx, given);
  const undone = await tx.execute<{ id: string }[]>(
    `update account a set school_id = g."schoolBefore", school_class_id = g."classBefore",
       name = coalesce(g."nameBefore", a.name), name_index = coalesce(g."nameIndexBefore", a.name_index)
     from json_to_recordset(?::json) as g ${updatedColumns}
     where a.id = g.id and a.school_id = ? and a.school_class_id = g."classAfter"
       and (g."nameIndexAfter" is null or a.name_index = g."nameIndexAfter")
       and a.id <> all(?::uuid[]) returning a.id`,
    [given, school, `{${[...wentOn].join(',')}}`],
  );
  const ids = new Set(undone.map(({ id }) => id));
  await followWithFlows(tx, [...ids]);
  return updated
    .filter(({ id }) => !ids.has(id))
    .map(({ id, row }) => ({ id, row, code: wentOn.has(id) ? 'UNDO_WENT_ON' : 'UNDO_CHANGED' }));
}

async function findWentOn(tx: EntityManager, given: string): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ id: string }[]>(
    `select g.id from json_to_recordset(?::json) as g ${updatedColumns}
     join flow f on f.subject = g.id and f.machine = ?
     where g."schoolBefore" is null and f.revision is distinct from g."revisionAfter"`,
    [given, machine],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Takes students back into the school who are still in none, and unlocks them if their lock is still the import's. */
export async function undoRemoved(
  flows: FlowServices,
  tx: EntityManager,
  school: string,
  removed: readonly UndoRemoved[],
  at: number,
): Promise<Kept[]> {
  if (removed.length === 0) return [];
  const undone = await tx.execute<{ id: string; revision: number }[]>(
    `update account a set school_id = ?, school_class_id = g."classBefore"
     from json_to_recordset(?::json) as g (id uuid, "classBefore" uuid)
     join flow f on f.subject = g.id and f.machine = ?
     where a.id = g.id and a.school_id is null returning a.id, f.revision`,
    [school, JSON.stringify(removed), machine],
  );
  const revisions = new Map(undone.map(({ id, revision }) => [id, revision]));
  await followWithFlows(tx, [...revisions.keys()]);
  for (const { id, lockedAt } of removed) {
    if (lockedAt === null || revisions.get(id) !== lockedAt) continue;
    const event = { type: 'UNLOCK', at } as const;
    await advanceWithin(flows, tx, { machine, subject: id, event, actor: { kind: 'system', id: null } });
  }
  return removed.filter(({ id }) => !revisions.has(id)).map(({ id }) => ({ id, row: null, code: 'UNDO_CHANGED' }));
}

/** Boards count a student where the account is, and what was reported is settled there. */
async function followWithFlows(tx: EntityManager, accounts: readonly string[]): Promise<void> {
  await tx.execute(
    `update flow f set school_id = a.school_id, school_class_id = a.school_class_id from account a
     where a.id = f.subject and f.machine = ? and f.subject = any(?::uuid[])`,
    [machine, `{${accounts.join(',')}}`],
  );
  await moveCorrections(tx, accounts);
}

import { openColumn, nameIndexOf } from '../accounts/find-account.js';
import { writeEntry } from '../audit/write-entry.js';
import { RosterImportChunk, type RosterImport } from '../database/entities/roster-import.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import type { WorkHandler } from '../work/worker.js';
import { applyBatch, hex, type AppliedBatch } from './apply-batch.js';
import { countsOf } from './plan-batch.js';
import { sumApplied } from './sum-applied.js';
import { countDone, enterState, isStillPermitted, lockImport, nextChunk } from './stored-import.js';
import type { RosterStudent } from './parse-row.js';
import { removeStudents } from './remove-students.js';
import type { RosterProblem } from './roster-problem.js';
import type { RowCells } from './roster-parts.js';
import { openOfChunk, sealOfChunk } from './sealed.js';
import { nothingToUndo, type UndoData } from './undo-data.js';

type ApplyServices = Pick<Services, 'personalData' | 'clock' | 'studentPolicy' | 'flows'>;

/** Does a confirmed import, a chunk at a time: each is planned anew, and written once with all that belongs to it. */
export function applyHandler(services: ApplyServices): WorkHandler {
  return {
    async part(tx, id, at, afterwards) {
      const found = await lockImport(tx, id);
      if (found?.state !== 'IMPORTING') return 'over';
      if (!(await isStillPermitted(tx, found, at))) {
        await end(services, tx, found, 'FAILED', at);
        return 'over';
      }
      const chunk = await nextChunk(tx, id, 'CHECKED');
      if (chunk === null) {
        await end(services, tx, found, 'IMPORTED', at);
        return 'over';
      }
      if (!chunk.isRemoval) await applyChunk(services, tx, chunk);
      else {
        const { undo, changed } = await removeStudents(services, tx, chunk, found.begunBy, at);
        const remove = undo.removed.length;
        await finish(services, tx, chunk, undo, { create: 0, update: 0, unchanged: 0, move: 0, remove });
        afterwards(() => changed.forEach(services.flows.changed));
      }
      return 'more';
    },
    async giveUp(tx, id, at) {
      const found = await lockImport(tx, id);
      if (found?.state === 'IMPORTING') await end(services, tx, found, 'FAILED', at);
    },
  };
}

async function end(
  { personalData }: ApplyServices,
  tx: EntityManager,
  { id, school, begunBy }: RosterImport,
  state: 'IMPORTED' | 'FAILED',
  at: number,
): Promise<void> {
  await enterState(tx, id, state, at);
  await tx.execute('update roster_import_chunk set indexes = null where import_id = ?', [id]);
  const details = { import: id, state, ...(await sumApplied(tx, id)) };
  await writeEntry(tx, personalData, { at, actor: begunBy, action: 'roster.import', subject: null, school, details });
}

async function applyChunk(services: ApplyServices, tx: EntityManager, chunk: RosterImportChunk): Promise<void> {
  const { personalData } = services;
  const students = openOfChunk<RosterStudent[]>(personalData, chunk, 'students', chunk.students, []);
  const applied = await applyBatch(services, tx, chunk.school, students);
  await noteAccounts(tx, chunk);
  await finish(services, tx, chunk, undoOf(personalData, applied), countsOf(applied.plan), applied.plan.problems);
}

/** Whom the rows are about, also where they changed nothing: an earlier import that is undone leaves them. */
async function noteAccounts(tx: EntityManager, { rosterImport, number }: RosterImportChunk): Promise<void> {
  await tx.execute(
    `update roster_import_chunk c set accounts = array(
       select a.id from account a where a.national_id_index = any(c.indexes) and a.school_id = c.school_id)
     where c.import_id = ? and c.number = ?`,
    [rosterImport, number],
  );
}

/** The rows are of no use any more, but for those that were refused: they go into the error file. */
async function finish(
  { personalData }: ApplyServices,
  tx: EntityManager,
  chunk: RosterImportChunk,
  undo: UndoData,
  applied: NonNullable<RosterImportChunk['applied']>,
  planProblems: readonly RosterProblem[] = [],
): Promise<void> {
  const { rosterImport, number, rows } = chunk;
  const own = openOfChunk<RosterProblem[]>(personalData, chunk, 'problems', chunk.problems, []);
  const errors = [...own, ...planProblems].filter(({ severity }) => severity === 'error');
  const refused = new Set(errors.map(({ row }) => row));
  const cells =
    refused.size === 0
      ? []
      : openOfChunk<RowCells[]>(personalData, chunk, 'cells', chunk.cells, []).filter(([row]) => refused.has(row));
  const isChanged = undo.created.length + undo.updated.length + undo.removed.length > 0;
  await tx.nativeUpdate(
    RosterImportChunk,
    { rosterImport, number },
    {
      state: 'APPLIED',
      applied,
      students: null,
      cells: cells.length === 0 ? null : sealOfChunk(personalData, chunk, 'cells', cells),
      planProblems: planProblems.length === 0 ? null : sealOfChunk(personalData, chunk, 'plan_problems', planProblems),
      planErrors: planProblems.length,
      undo: isChanged ? sealOfChunk(personalData, chunk, 'undo', undo) : null,
    },
  );
  await countDone(tx, rosterImport, rows);
}

function undoOf(personalData: Services['personalData'], { plan, created, classes, revisions }: AppliedBatch): UndoData {
  return {
    ...nothingToUndo,
    created: created.map(({ id, schoolClass }, index) => {
      const { row, name } = plan.create[index] as RosterStudent;
      return { id, schoolClass, nameIndex: hex(nameIndexOf(personalData, name)), row };
    }),
    updated: plan.update.map(({ account: id, student, isRenamed, before }, index) => ({
      id,
      row: student.row,
      schoolBefore: before.school ?? null,
      classBefore: before.schoolClass ?? null,
      classAfter: classes[index] as string,
      ...(isRenamed ? namesBefore(personalData, id, before.name) : { nameBefore: null, nameIndexBefore: null }),
      nameIndexAfter: isRenamed ? hex(nameIndexOf(personalData, student.name)) : null,
      revisionAfter: revisions.get(id) ?? null,
    })),
  };
}

/** Sealed anew: by the same key as all that it is kept with, or nobody would see that it still needs another one. */
function namesBefore(personalData: Services['personalData'], id: string, sealed: Uint8Array) {
  const name = openColumn(personalData, { id }, 'name', sealed);
  const nameBefore = hex(personalData.seal({ table: 'account', column: 'name', row: id }, name));
  return { nameBefore, nameIndexBefore: hex(nameIndexOf(personalData, name)) };
}

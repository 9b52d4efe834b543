import { RosterImport, RosterImportChunk } from '../database/entities/roster-import.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import type { WorkHandler } from '../work/worker.js';
import { countDone, enterState, lockImport, nextChunk } from './stored-import.js';
import type { RosterStudent } from './parse-row.js';
import { countsOf, planBatch } from './plan-batch.js';
import { countRemovals } from './removals.js';
import { openOfChunk, sealOfChunk } from './sealed.js';

/** The dry run, a chunk at a time: what an import would do now. Writes nothing but its own tables (A9). */
export function checkHandler({ personalData }: Pick<Services, 'personalData'>): WorkHandler {
  return {
    async part(tx, id, at) {
      const found = await lockImport(tx, id);
      if (found?.state !== 'CHECKING') return 'over';
      const chunk = await nextChunk(tx, id, 'READ');
      if (chunk === null) {
        await measure(tx, found);
        await enterState(tx, id, 'CHECKED', at);
        return 'over';
      }
      await checkChunk(tx, personalData, chunk);
      return 'more';
    },
    async giveUp(tx, id, at) {
      const found = await lockImport(tx, id);
      if (found?.state === 'CHECKING') await enterState(tx, id, 'FAILED', at);
    },
  };
}

async function checkChunk(
  tx: EntityManager,
  personalData: Services['personalData'],
  chunk: RosterImportChunk,
): Promise<void> {
  const { rosterImport, number, school, rows } = chunk;
  const students = openOfChunk<RosterStudent[]>(personalData, chunk, 'students', chunk.students, []);
  const plan = await planBatch({ em: tx, personalData }, school, students);
  const planProblems =
    plan.problems.length === 0 ? null : sealOfChunk(personalData, chunk, 'plan_problems', plan.problems);
  await tx.nativeUpdate(
    RosterImportChunk,
    { rosterImport, number },
    { state: 'CHECKED', planned: countsOf(plan), planProblems, planErrors: plan.problems.length },
  );
  await countDone(tx, rosterImport, rows);
}

/** How much of the school the import would change: what a hold goes by. @returns the figures */
export async function measure(tx: EntityManager, { id, school, isWholeSchool, fileProblem }: RosterImport) {
  const [row] = await tx.execute<{ moves: number; students: number }[]>(
    `select (select coalesce(sum((planned->>'move')::int), 0)::int from roster_import_chunk where import_id = ?) as moves,
       (select count(*)::int from account where school_id = ? and kind = 'student') as students`,
    [id, school],
  );
  const holdRemoves = isWholeSchool && fileProblem == null ? await countRemovals(tx, id, school) : 0;
  const hold = { holdMoves: row?.moves ?? 0, holdStudents: row?.students ?? 0, holdRemoves };
  await tx.nativeUpdate(RosterImport, { id }, hold);
  await planRemovals(tx, id, holdRemoves);
  return hold;
}

/** The first chunk tells how many would be taken out: they belong to no row. */
async function planRemovals(tx: EntityManager, id: string, remove: number): Promise<void> {
  await tx.execute(
    `update roster_import_chunk set planned = planned || jsonb_build_object('remove', ?::int)
     where import_id = ? and number = 0`,
    [remove, id],
  );
}

import { maskNationalIdForOthers } from '../../machines/rules/masking.js';
import { openColumn } from '../accounts/find-account.js';
import { writeEntry } from '../audit/write-entry.js';
import { Account } from '../database/entities/account.js';
import { RosterImportChunk, type RosterImport } from '../database/entities/roster-import.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import type { WorkHandler } from '../work/worker.js';
import { countDone, enterState, isStillPermitted, lockImport, nextChunk } from './stored-import.js';
import { rosterProblem, type RosterProblem, type UndoProblemCode } from './roster-problem.js';
import { openOfChunk, sealOfChunk } from './sealed.js';
import { nothingToUndo, type UndoData } from './undo-data.js';
import { lockFlows, undoCreated, undoRemoved, undoUpdated, type Kept } from './undo-writes.js';

type UndoServices = Pick<Services, 'personalData' | 'flows'>;

/** Takes back what an import did, the last chunk first; what cannot be taken back is kept with the reason. */
export function undoHandler(services: UndoServices): WorkHandler {
  return {
    async part(tx, id, at, afterwards) {
      const found = await lockImport(tx, id);
      if (found?.state !== 'UNDOING') return 'over';
      if (!(await isStillPermitted(tx, found, at))) {
        await end(services, tx, found, 'FAILED', at);
        return 'over';
      }
      const chunk = await nextChunk(tx, id, 'APPLIED', 'desc');
      if (chunk === null) {
        await end(services, tx, found, 'UNDONE', at);
        return 'over';
      }
      const changed = await undoChunk(services, tx, chunk, at);
      afterwards(() => changed.forEach(services.flows.changed));
      return 'more';
    },
    async giveUp(tx, id, at) {
      const found = await lockImport(tx, id);
      if (found?.state === 'UNDOING') await end(services, tx, found, 'FAILED', at);
    },
  };
}

async function end(
  { personalData }: UndoServices,
  tx: EntityManager,
  { id, school, begunBy }: RosterImport,
  state: 'UNDONE' | 'FAILED',
  at: number,
): Promise<void> {
  await enterState(tx, id, state, at);
  const details = { import: id, state, notUndone: await countKept(tx, id) };
  await writeEntry(tx, personalData, { at, actor: begunBy, action: 'roster.undo', subject: null, school, details });
}

async function countKept(tx: EntityManager, id: string): Promise<number> {
  const sql = 'select coalesce(sum(not_undone_count), 0)::int as n from roster_import_chunk where import_id = ?';
  return (await tx.execute<{ n: number }[]>(sql, [id]))[0]?.n ?? 0;
}

async function undoChunk(
  services: UndoServices,
  tx: EntityManager,
  chunk: RosterImportChunk,
  at: number,
): Promise<string[]> {
  const { personalData } = services;
  const { rosterImport, number, rows, school } = chunk;
  const undo = openOfChunk<UndoData>(personalData, chunk, 'undo', chunk.undo, nothingToUndo);
  const all = [...undo.created, ...undo.updated, ...undo.removed];
  await lockFlows(
    tx,
    all.map(({ id }) => id),
  );
  const kept = [
    ...(await undoCreated(tx, chunk, undo.created)),
    ...(await undoUpdated(tx, school, undo.updated)),
    ...(await undoRemoved(services.flows, tx, school, undo.removed, at)),
  ];
  const notUndone = await problemsOf(tx, personalData, kept);
  await tx.nativeUpdate(
    RosterImportChunk,
    { rosterImport, number },
    {
      state: 'UNDONE',
      undo: null,
      accounts: null,
      notUndone: notUndone.length === 0 ? null : sealOfChunk(personalData, chunk, 'not_undone', notUndone),
      notUndoneCount: notUndone.length,
    },
  );
  await countDone(tx, rosterImport, rows);
  const keptIds = new Set(kept.map(({ id }) => id));
  return all.map(({ id }) => id).filter((id) => !keptIds.has(id));
}

async function problemsOf(
  tx: EntityManager,
  personalData: Services['personalData'],
  kept: readonly Kept[],
): Promise<RosterProblem[]> {
  if (kept.length === 0) return [];
  const ids = kept.map(({ id }) => id);
  const accounts = await tx
    .fork({ keepTransactionContext: true })
    .find(Account, { id: { $in: ids } }, { fields: ['id', 'nationalId'] });
  const masked = new Map(
    accounts.map((account) => [
      account.id,
      maskNationalIdForOthers(openColumn(personalData, account, 'national_id', account.nationalId)),
    ]),
  );
  const problemOf = (code: UndoProblemCode, { id, row }: Kept) =>
    rosterProblem(code, { ...(row === null ? {} : { row }), maskedValue: masked.get(id) ?? '' });
  return kept.map((one) => problemOf(one.code, one));
}

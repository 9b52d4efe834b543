import { issue, type Issue } from '../../machines/rules/issue.js';
import { writeEntry } from '../audit/write-entry.js';
import { TakenBack } from '../flows/advance.js';
import { enqueueWork } from '../work/worker.js';
import { changeImport, mustBe, mustBeAlone, type AskedOfImport, type ChangeServices } from './change-import.js';
import { sumApplied } from './sum-applied.js';
import { undoKind } from './import-kinds.js';
import { enterState } from './stored-import.js';

/** Begins to take back what an import did; the work does it. */
export function undoImport(services: ChangeServices, asked: AskedOfImport): Promise<Issue[]> {
  const { at, id, session, address } = asked;
  return changeImport(services, asked, async (tx, found) => {
    mustBe(found, 'IMPORTED', 'CANCELLED', 'FAILED');
    await mustBeAlone(tx, found);
    const [row] = await tx.execute<{ total: number | null }[]>(
      `select sum(rows)::int as total from roster_import_chunk where import_id = ? and state = 'APPLIED'`,
      [id],
    );
    if (row?.total == null) throw new TakenBack(issue('IMPORT_CHANGED'));
    await enterState(tx, id, 'UNDOING', at, { begunBy: session.account, total: row.total, done: 0 });
    const details = { import: id, state: 'UNDOING', ...(await sumApplied(tx, id)) };
    const entry = {
      at,
      actor: session.account,
      action: 'roster.undo',
      subject: null,
      school: found.school,
      details,
    } as const;
    await writeEntry(tx, services.personalData, { ...entry, address });
    await enqueueWork(tx, undoKind, id, at);
  });
}

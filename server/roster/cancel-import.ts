import type { Issue } from '../../machines/rules/issue.js';
import { writeEntry } from '../audit/write-entry.js';
import { changeImport, mustBe, type AskedOfImport, type ChangeServices } from './change-import.js';
import { sumApplied } from './sum-applied.js';
import { enterState } from './stored-import.js';

/** Stops an import between two chunks. What it has done stays, and can be undone; the rest of its rows is forgotten. */
export function cancelImport(services: ChangeServices, asked: AskedOfImport): Promise<Issue[]> {
  const { at, id, session, address } = asked;
  return changeImport(services, asked, async (tx, found) => {
    mustBe(found, 'CHECKING', 'CHECKED', 'IMPORTING');
    await enterState(tx, id, 'CANCELLED', at);
    await tx.execute(
      `update roster_import_chunk set students = null, indexes = null, cells = null
       where import_id = ? and state in ('READ', 'CHECKED')`,
      [id],
    );
    const details = { import: id, was: found.state, ...(await sumApplied(tx, id)) };
    const entry = {
      at,
      actor: session.account,
      action: 'roster.cancel',
      subject: null,
      school: found.school,
      details,
    } as const;
    await writeEntry(tx, services.personalData, { ...entry, address });
  });
}

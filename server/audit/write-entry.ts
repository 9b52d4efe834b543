import { AuditEntry } from '../database/entities/audit-entry.js';
import { newId } from '../database/ids.js';
import { insertRows } from '../database/insert-rows.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import type { AuditAction } from './actions.js';

/** What somebody did for or to others, to be kept. */
export interface Audited {
  readonly at: number;
  /** The account that did it; `null` for the command line. */
  readonly actor: string | null;
  readonly action: AuditAction;
  /** The account that it was done to; `null` where it is about no single one. */
  readonly subject: string | null;
  /** Without personal data. */
  readonly details: Readonly<Record<string, unknown>>;
  /** In their own words, which may name people: kept sealed. */
  readonly reason?: string | null;
  /** The network address that it was done from: kept sealed. `null` for the command line. */
  readonly address?: string | null;
}

/** Writes the entry in the transaction of what it tells of: neither is there without the other. */
export function writeEntry(tx: EntityManager, personalData: PersonalData, entry: Audited): Promise<void> {
  return writeEntries(tx, personalData, [entry]);
}

/** The same for many. */
export async function writeEntries(
  tx: EntityManager,
  personalData: PersonalData,
  entries: readonly Audited[],
): Promise<void> {
  const rows = entries.map(({ at, reason = null, address = null, ...entry }) => {
    const id = newId();
    const seal = (column: string, text: string | null) =>
      text === null ? null : personalData.seal({ table: 'audit_entry', column, row: id }, text);
    return { id, at: new Date(at), ...entry, reason: seal('reason', reason), address: seal('address', address) };
  });
  await insertRows(tx, AuditEntry, rows);
}

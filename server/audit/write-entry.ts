import { AuditEntry } from '../database/entities/audit-entry.js';
import { newId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';

/** What an administrator did, to be kept. */
export interface Audited {
  readonly at: number;
  /** The account that did it; `null` for the command line. */
  readonly actor: string | null;
  readonly action: 'conflict.settle';
  /** The account that it was done to. */
  readonly subject: string;
  /** Without personal data. */
  readonly details: Readonly<Record<string, unknown>>;
  /** In their own words, which may name people: kept sealed. */
  readonly reason: string;
}

/** Writes the entry in the transaction of what it tells of: neither is there without the other. */
export async function writeEntry(
  tx: EntityManager,
  personalData: PersonalData,
  { at, reason, ...entry }: Audited,
): Promise<void> {
  const id = newId();
  const sealed = personalData.seal({ table: 'audit_entry', column: 'reason', row: id }, reason);
  await tx.insert(AuditEntry, { id, at: new Date(at), ...entry, reason: sealed });
}

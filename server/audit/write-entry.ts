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
  /** The school that it is about, where it is not the subject's. */
  readonly school?: string | null;
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
  const schools = await schoolsOf(tx, entries);
  const rows = entries.map(({ at, reason = null, address = null, school, ...entry }) => {
    const id = newId();
    const seal = (column: string, text: string | null) =>
      text === null ? null : personalData.seal({ table: 'audit_entry', column, row: id }, text);
    const where = school ?? schools.get(entry.subject ?? '') ?? null;
    const sealed = { reason: seal('reason', reason), address: seal('address', address) };
    return { id, at: new Date(at), ...entry, school: where, ...sealed };
  });
  await insertRows(tx, AuditEntry, rows);
}

/** The schools that the subjects are in now: theirs are the administrators who see it. */
async function schoolsOf(tx: EntityManager, entries: readonly Audited[]): Promise<ReadonlyMap<string, string>> {
  const subjects = entries.flatMap(({ subject, school }) => (subject === null || school ? [] : [subject]));
  if (subjects.length === 0) return new Map();
  const sql = 'select id, school_id from account where id = any(?::uuid[]) and school_id is not null';
  const rows = await tx.execute<{ id: string; school_id: string }[]>(sql, [`{${subjects.join(',')}}`]);
  return new Map(rows.map(({ id, school_id }) => [id, school_id]));
}

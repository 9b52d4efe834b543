import { maskName } from '../../../machines/rules/masking.js';
import { openColumn } from '../../accounts/find-account.js';
import type { AuditAction } from '../../audit/actions.js';
import type { AuditEntry as StoredEntry } from '../../database/entities/audit-entry.js';
import { isId } from '../../database/ids.js';
import type { PersonalData } from '../../database/personal-data.js';
import type { Loaders } from '../loaders.js';
import type { AuditEntry, AuditFigure, AuditPerson } from './types.js';

/** An entry as administrators may see it: the only way from the stored one to the outside. */
export async function viewEntry(personalData: PersonalData, loaders: Loaders, entry: StoredEntry): Promise<AuditEntry> {
  const open = (column: 'reason' | 'address') => {
    const sealed = entry[column];
    return sealed ? personalData.open({ table: 'audit_entry', column, row: entry.id }, sealed) : null;
  };
  const [actor, subject, school] = await Promise.all([
    viewPerson(personalData, loaders, entry.actor ?? null),
    viewPerson(personalData, loaders, entry.subject ?? null),
    entry.school ? loaders.schoolById.load(entry.school) : null,
  ]);
  return {
    id: entry.id,
    sequence: entry.sequence == null ? null : Number(entry.sequence),
    at: entry.at,
    action: entry.action as AuditAction,
    actor,
    isByCommand: entry.actor == null,
    subject,
    schoolName: school?.name ?? null,
    reason: open('reason'),
    address: open('address'),
    figures: figuresOf(entry.details),
  };
}

async function viewPerson(
  personalData: PersonalData,
  loaders: Loaders,
  id: string | null,
): Promise<AuditPerson | null> {
  const account = id === null ? null : await loaders.accountById.load(id);
  if (account === null) return null;
  const { unifiedNumber } = account;
  return { maskedName: maskName(openColumn(personalData, account, 'name', account.name)), unifiedNumber };
}

/** Numbers, words and answers; ids of rows say nothing to a person. */
function figuresOf(details: Readonly<Record<string, unknown>>): AuditFigure[] {
  return Object.entries(details).flatMap(([name, value]) => {
    const isTold = ['number', 'boolean', 'string'].includes(typeof value) && !isId(String(value));
    return isTold ? [{ name, value: String(value) }] : [];
  });
}

import { maskName, maskNationalIdForOthers } from '../../machines/rules/masking.js';
import { openColumn } from '../accounts/find-account.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';

/** Whom a flow is about, masked. */
export interface MaskedPerson {
  readonly name: string;
  readonly nationalId: string;
  readonly unifiedNumber: string;
  /** `null` for the staff of a bureau. */
  readonly school: string | null;
}

interface Row {
  readonly id: string;
  readonly name: Uint8Array;
  readonly national_id: Uint8Array;
  readonly unified_number: string;
  readonly school: string | null;
}

/** Some accounts' owners, masked, by the accounts' ids. */
export async function readPersons(
  em: EntityManager,
  personalData: PersonalData,
  accounts: readonly string[],
): Promise<Map<string, MaskedPerson>> {
  if (accounts.length === 0) return new Map();
  const rows = await em.execute<Row[]>(
    `select a.id, a.name, a.national_id, a.unified_number, s.name as school
     from account a left join school s on s.id = a.school_id where a.id = any(?::uuid[])`,
    [`{${accounts.join(',')}}`],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        name: maskName(openColumn(personalData, row, 'name', row.name)),
        nationalId: maskNationalIdForOthers(openColumn(personalData, row, 'national_id', row.national_id)),
        unifiedNumber: row.unified_number,
        school: row.school,
      },
    ]),
  );
}

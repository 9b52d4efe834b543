/** A table with sealed columns, and how a row of it is named where its values are bound to it. */
export interface SealedTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** What its rows are sought by, as SQL: an index where there may be many. As text it is the row's name. */
  readonly locator: string;
  readonly locatorType: 'uuid' | 'text';
}

const byId = { locator: 'id', locatorType: 'uuid' } as const;
const byText = (locator: string) => ({ locator, locatorType: 'text' }) as const;

/**
 * Everything that is sealed at rest, but for `audit_entry`: its links are made over what is sealed, and it may only be
 * added to. A test holds this against the tables.
 */
export const sealedTables: readonly SealedTable[] = [
  { table: 'account', columns: ['national_id', 'name', 'phone'], ...byId },
  { table: 'family_member', columns: ['phone'], ...byId },
  { table: 'family_session', columns: ['phone'], ...byId },
  { table: 'replaced_phone', columns: ['phone'], ...byId },
  { table: 'verification_code', columns: ['phone'], ...byId },
  { table: 'government_identity', columns: ['name', 'national_id'], ...byId },
  { table: 'government_attempt', columns: ['secret'], ...byId },
  { table: 'conflict_case', columns: ['reason'], ...byId },
  { table: 'record_correction', columns: ['statements', 'words', 'answer'], ...byId },
  { table: 'registry_submission', columns: ['correction'], ...byText('key') },
  { table: 'bulk_action', columns: ['reason', 'address'], ...byId },
  { table: 'roster_import', columns: ['file_name', 'titles', 'hold_reason'], ...byId },
  {
    table: 'roster_import_chunk',
    columns: ['students', 'cells', 'problems', 'plan_problems', 'undo', 'not_undone'],
    ...byText(`import_id::text || ' ' || number`),
  },
  { table: 'openid_key', columns: ['private_key'], ...byId },
  { table: 'openid_payload', columns: ['payload'], ...byText(`encode(id_hash, 'hex')`) },
  { table: 'sms_message', columns: ['phone', 'text'], ...byId },
];

/** What keeps the key that it was sealed with: that one stays in the ring as long as there are such entries. */
export const neverSealedAnew: SealedTable = { table: 'audit_entry', columns: ['reason', 'address'], ...byId };

/** The id of the key that a value is sealed with, as SQL. */
export function keyIdOf(column: string): string {
  return `convert_from(substring("${column}" from 3 for get_byte("${column}", 1)), 'SQL_ASCII')`;
}

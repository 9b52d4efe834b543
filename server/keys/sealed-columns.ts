/** A table with sealed columns, and how a row of it is named where its values are bound to it. */
export interface SealedTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** The row's name, as SQL. */
  readonly row: string;
}

const byId = 'id::text';

/**
 * Everything that is sealed at rest, but for `audit_entry`: its links are made over what is sealed, and it may only be
 * added to. A test holds this against the tables.
 */
export const sealedTables: readonly SealedTable[] = [
  { table: 'account', columns: ['national_id', 'name', 'phone'], row: byId },
  { table: 'family_member', columns: ['phone'], row: byId },
  { table: 'family_session', columns: ['phone'], row: byId },
  { table: 'replaced_phone', columns: ['phone'], row: byId },
  { table: 'verification_code', columns: ['phone'], row: byId },
  { table: 'government_identity', columns: ['name', 'national_id'], row: byId },
  { table: 'government_attempt', columns: ['secret'], row: byId },
  { table: 'conflict_case', columns: ['reason'], row: byId },
  { table: 'record_correction', columns: ['statements', 'words', 'answer'], row: byId },
  { table: 'registry_submission', columns: ['correction'], row: 'key' },
  { table: 'bulk_action', columns: ['reason', 'address'], row: byId },
  { table: 'roster_import', columns: ['file_name', 'titles', 'hold_reason'], row: byId },
  {
    table: 'roster_import_chunk',
    columns: ['students', 'cells', 'problems', 'plan_problems', 'undo', 'not_undone'],
    row: `import_id::text || ' ' || number`,
  },
  { table: 'openid_key', columns: ['private_key'], row: byId },
  { table: 'openid_payload', columns: ['payload'], row: `encode(id_hash, 'hex')` },
  { table: 'sms_message', columns: ['phone', 'text'], row: byId },
];

/** What keeps the key that it was sealed with: that one stays in the ring as long as there are such entries. */
export const neverSealedAnew: SealedTable = { table: 'audit_entry', columns: ['reason', 'address'], row: byId };

/** The id of the key that a value is sealed with, as SQL. */
export function keyIdOf(column: string): string {
  return `convert_from(substring("${column}" from 3 for get_byte("${column}", 1)), 'SQL_ASCII')`;
}

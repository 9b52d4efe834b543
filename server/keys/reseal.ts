import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import { hex } from '../roster/apply-batch.js';
import type { UndoData } from '../roster/undo-data.js';
import type { WorkHandler } from '../work/worker.js';
import { keyIdOf, sealedTables, type SealedTable } from './sealed-columns.js';

export const resealKind = 'reseal';
/** There is one at a time. */
export const resealId = '00000000-0000-4000-8000-000000007e5e';

type Row = { readonly row: string } & Readonly<Record<string, Uint8Array | string | null>>;

/**
 * Seals with the newest key whatever another one has sealed, a few hundred rows at a time, beside everything else that
 * goes on. What is left to do is seen from the values themselves: a server that dies has lost nothing, and another one,
 * or a second run, finds what is left. Rows that somebody else holds at the moment come later.
 *
 * @param log told of a value that no key of the ring opens; it stays as it is and keeps no other one from being sealed
 * @param atOnce rows of one transaction
 */
export function resealHandler(personalData: PersonalData, log: (error: Error) => void, atOnce = 500): WorkHandler {
  // Where this server is, so that it need not look again at what it has done: a look from the beginning has the last word.
  let position = beginningOf(0);
  const broken = new Set<string>();
  return {
    async part(tx) {
      const sealed = sealedTables[position.table];
      if (sealed === undefined) {
        position = beginningOf(0);
        return (await isAnyLeft(tx, personalData.sealingKey, broken)) ? 'more' : 'over';
      }
      const rows = await takeRows(tx, sealed, position.after, personalData.sealingKey, atOnce);
      const anew: Record<string, string | null>[] = [];
      for (const row of rows) {
        try {
          anew.push(sealAnew(personalData, sealed, row));
        } catch {
          if (!broken.has(nameOf(sealed, row.row))) log(new Error(`a sealed value of ${sealed.table} does not open`));
          broken.add(nameOf(sealed, row.row));
        }
      }
      await writeRows(tx, sealed, anew);
      const last = rows.at(-1);
      position = last === undefined ? beginningOf(position.table + 1) : { ...position, after: last.row };
      return 'more';
    },
    giveUp: async () => undefined,
  };
}

const beginningOf = (table: number) => ({
  table,
  after: sealedTables[table]?.locatorType === 'uuid' ? '00000000-0000-0000-0000-000000000000' : '',
});

const nameOf = ({ table }: SealedTable, row: string) => `${table} ${row}`;

function isOld({ columns }: SealedTable): string {
  return `(${columns.map((column) => `(octet_length("${column}") > 2 and ${keyIdOf(column)} <> ?)`).join(' or ')})`;
}

/** Locks them, but waits for nobody. */
async function takeRows(
  tx: EntityManager,
  sealed: SealedTable,
  after: string,
  key: string,
  atOnce: number,
): Promise<Row[]> {
  const { table, locator, locatorType, columns } = sealed;
  const wanted = columns.map((column) => `"${column}"`).join(', ');
  return tx.execute<Row[]>(
    `select (${locator})::text as "row", ${wanted} from "${table}" where ${locator} > ?::${locatorType} and ${isOld(sealed)}
     order by ${locator} limit ? for no key update skip locked`,
    [after, ...columns.map(() => key), atOnce],
  );
}

/** Column by column as hexadecimal digits, `null` where there is nothing. */
function sealAnew(
  personalData: PersonalData,
  { table, columns }: SealedTable,
  row: Row,
): Record<string, string | null> {
  const values = columns.map((column) => {
    const value = row[column];
    if (!(value instanceof Uint8Array)) return [column, null] as const;
    const place = { table, column, row: row.row };
    const text = personalData.open(place, value);
    const isUndo = table === 'roster_import_chunk' && column === 'undo';
    const sealed = personalData.seal(place, isUndo ? namesAnew(personalData, text) : text);
    return [column, hex(sealed)] as const;
  });
  return { row: row.row, ...Object.fromEntries(values) };
}

/** An import that is undone writes names back as they were sealed. */
function namesAnew(personalData: PersonalData, text: string): string {
  const undo = JSON.parse(text) as UndoData;
  const updated = undo.updated.map((one) => {
    if (one.nameBefore === null) return one;
    const place = { table: 'account', column: 'name', row: one.id };
    const name = personalData.open(place, Buffer.from(one.nameBefore.replace(/^\\x/, ''), 'hex'));
    return { ...one, nameBefore: hex(personalData.seal(place, name)) };
  });
  return JSON.stringify({ ...undo, updated });
}

async function writeRows(
  tx: EntityManager,
  { table, locator, locatorType, columns }: SealedTable,
  rows: readonly Record<string, string | null>[],
): Promise<void> {
  if (rows.length === 0) return;
  const set = columns.map((column) => `"${column}" = anew."${column}"`).join(', ');
  const types = [`"row" ${locatorType}`, ...columns.map((column) => `"${column}" bytea`)].join(', ');
  await tx.execute(
    `update "${table}" set ${set} from json_to_recordset(?::json) as anew(${types}) where ${locator} = anew."row"`,
    [JSON.stringify(rows)],
  );
}

async function isAnyLeft(tx: EntityManager, key: string, broken: ReadonlySet<string>): Promise<boolean> {
  for (const sealed of sealedTables) {
    const { table, locator, columns } = sealed;
    const sql = `select (${locator})::text as "row" from "${table}" where ${isOld(sealed)} limit ?`;
    const rows = await tx.execute<{ row: string }[]>(sql, [...columns.map(() => key), broken.size + 1]);
    if (rows.some((one) => !broken.has(nameOf(sealed, one.row)))) return true;
  }
  return false;
}

import type { EntityName, RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from './orm.js';

/**
 * Inserts many rows, all with the same properties, in one statement with one parameter. The mapper's own `insertMany`
 * makes a parameter of every value, which takes several times as long.
 *
 * @param rows as the entity names their properties; relations by their key, bytes as Buffers
 * @param onConflict `ignore` leaves alone what is there already
 * @throws whatever the database says of a constraint
 */
export async function insertRows<E extends object>(
  tx: EntityManager,
  entity: EntityName<E>,
  rows: readonly RequiredEntityData<E>[],
  onConflict: 'fail' | 'ignore' = 'fail',
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const { tableName, properties } = tx.getMetadata().get(entity);
  const names = Object.keys(first) as (keyof typeof properties & string)[];
  const columnOf = (name: (typeof names)[number]) => properties[name].fieldNames[0] as string;
  const columns = names.map((name) => `"${columnOf(name)}"`).join(', ');
  const records = rows.map((row) =>
    Object.fromEntries(names.map((name) => [columnOf(name), asJson((row as Record<string, unknown>)[name])])),
  );
  await tx.execute(
    `insert into "${tableName}" (${columns})
     select ${columns} from json_populate_recordset(null::"${tableName}", ?::json)
     ${onConflict === 'ignore' ? 'on conflict do nothing' : ''}`,
    [JSON.stringify(records)],
  );
}

/** Bytes as PostgreSQL reads them. */
function asJson(value: unknown): unknown {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value;
}

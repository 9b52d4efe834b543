import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { EntityManager } from '../database/orm.js';
import { oneAtATime } from '../database/one-at-a-time.js';
import type { AuditAnchors } from '../ports.js';

/** An entry as its link of the chain is made of it: everything that it says, as the table holds it. */
export interface ChainedRow {
  readonly id: string;
  readonly at: Date | string;
  readonly actor_id: string | null;
  readonly action: string;
  readonly subject_id: string | null;
  readonly school_id: string | null;
  /** PostgreSQL's own text of the JSON, in which equal values are equal. */
  readonly details: string;
  readonly reason: Uint8Array | null;
  readonly address: Uint8Array | null;
}

export const chainedColumns =
  'id, at, actor_id, action, subject_id, school_id, details::text as details, reason, address';

/** The end of the chain. */
export interface Head {
  readonly sequence: number;
  readonly mac: Buffer;
}

/** Where the chain begins. */
export const beginning: Head = { sequence: 0, mac: Buffer.alloc(32) };

/** Of a key that never changes and is not in the database: whoever has that alone makes no link. */
export function chainKey(blindIndexKey: Buffer): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', blindIndexKey, '', 'shoudeng audit chain', 32)));
}

/** HMAC-SHA-256 over the link before, the place in the chain, and everything that the entry says. */
export function linkOf(key: KeyObject, before: Uint8Array, sequence: number, row: ChainedRow): Buffer {
  const bytes = (value: Uint8Array | null) => (value === null ? null : Buffer.from(value).toString('base64'));
  const said = [
    sequence,
    row.id,
    new Date(row.at).toISOString(),
    row.actor_id,
    row.action,
    row.subject_id,
    row.school_id,
    row.details,
    bytes(row.reason),
    bytes(row.address),
  ];
  return createHmac('sha256', key).update(before).update(JSON.stringify(said)).digest();
}

const atOnce = 1_000;

/**
 * Chains the entries that are not chained yet, in their order, and anchors the new end of the chain outside the
 * database. Apart from the transactions that write entries: in them, all administrators would wait for each other.
 * Safe to call at any time and on several servers; an end that was not anchored because a server died is anchored by the
 * next call.
 */
export async function chainEntries(
  em: EntityManager,
  key: KeyObject,
  anchors: AuditAnchors,
  at: number,
): Promise<void> {
  for (let isMore = true; isMore;) {
    const { head, taken } = await oneAtATime(em, 'auditChain', () =>
      em.fork().transactional((tx) => chainSome(tx, key)),
    );
    if (head.sequence > 0) await anchors.keep({ sequence: head.sequence, mac: head.mac.toString('hex'), at });
    isMore = taken === atOnce;
  }
}

async function chainSome(tx: EntityManager, key: KeyObject): Promise<{ readonly head: Head; readonly taken: number }> {
  const rows = await tx.execute<ChainedRow[]>(
    `select ${chainedColumns} from audit_entry where sequence is null order by id limit ?`,
    [atOnce],
  );
  let head = await headOf(tx);
  const links: { readonly id: string; readonly sequence: number; readonly mac: string }[] = [];
  for (const row of rows) {
    const sequence = head.sequence + 1;
    head = { sequence, mac: linkOf(key, head.mac, sequence, row) };
    links.push({ id: row.id, sequence, mac: `\\x${head.mac.toString('hex')}` });
  }
  if (links.length > 0)
    await tx.execute(
      `update audit_entry e set sequence = link.sequence, mac = link.mac
       from json_to_recordset(?::json) as link(id uuid, sequence bigint, mac bytea) where e.id = link.id`,
      [JSON.stringify(links)],
    );
  return { head, taken: rows.length };
}

async function headOf(tx: EntityManager): Promise<Head> {
  const sql = 'select sequence, mac from audit_entry where sequence is not null order by sequence desc limit 1';
  const [row] = await tx.execute<{ sequence: string; mac: Buffer }[]>(sql);
  return row === undefined ? beginning : { sequence: Number(row.sequence), mac: row.mac };
}

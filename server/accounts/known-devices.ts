import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';

/** Whether somebody signed in to the account by this browser before. An account that is none has no browsers. */
export async function isKnownDevice(em: EntityManager, account: string, deviceHash: Buffer): Promise<boolean> {
  const sql = 'select 1 from known_device where account_id = $1 and device_hash = $2';
  return (await rows(em, sql, [account, deviceHash])).length > 0;
}

/** Strangers' failures do not lock this browser out of the account any more. */
export async function knowDevice(tx: EntityManager, account: string, deviceHash: Buffer, at: number): Promise<void> {
  const sql = `insert into known_device (account_id, device_hash, first_seen_at, last_seen_at) values ($1, $2, $3, $3)
    on conflict (account_id, device_hash) do update set last_seen_at = excluded.last_seen_at`;
  await rows(tx, sql, [account, deviceHash, new Date(at)]);
}

import { findTaken, insertAccount } from '../accounts/accounts.js';
import type { Platform } from '../platform.js';
import { people } from './people.js';

/** Registers each of the invented people once: whom somebody deregisters stays so, and who is invented later comes. */
export async function registerPeople(platform: Pick<Platform, 'store' | 'passwords' | 'clock'>): Promise<void> {
  await platform.store.transaction(async (tx) => {
    for (const { key, account } of people) {
      if (account === undefined) continue;
      const sql = `insert into government.secret (name, value) values ($1, '') on conflict do nothing returning name`;
      const isNew = (await tx.query(sql, [`registered ${key}`])).length > 0;
      if (isNew && (await findTaken(tx, account)).length === 0) await insertAccount(platform, tx, account);
    }
  });
}

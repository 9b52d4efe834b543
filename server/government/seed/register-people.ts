import { insertAccount } from '../accounts/accounts.js';
import type { Platform } from '../platform.js';
import { people } from './people.js';

/** Registers the invented people once: whom somebody deregisters stays so. */
export async function registerPeople(platform: Pick<Platform, 'store' | 'passwords' | 'clock'>): Promise<void> {
  await platform.store.transaction(async (tx) => {
    const sql = `insert into government.secret (name, value) values ('seeded', '') on conflict do nothing returning name`;
    if ((await tx.query(sql)).length === 0) return;
    for (const { account } of people) if (account !== undefined) await insertAccount(platform, tx, account);
  });
}

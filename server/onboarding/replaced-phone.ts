import { openColumn } from '../accounts/find-account.js';
import { isBoundTo } from '../accounts/phone-limit.js';
import { Account } from '../database/entities/account.js';
import { ReplacedPhone } from '../database/entities/replaced-phone.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';

/**
 * Keeps the number of the phone that is bound now, so that it can be told that it is no longer. Nothing if none is, or
 * if `next` is the same one.
 */
export async function keepReplacedPhone(
  { personalData }: Pick<Services, 'personalData'>,
  tx: EntityManager,
  {
    account,
    replacedId,
    next,
    at,
  }: {
    readonly account: string;
    readonly replacedId: string;
    /** Index of the phone that takes its place. */
    readonly next: Uint8Array | null;
    readonly at: number;
  },
): Promise<void> {
  const current = await tx.findOneOrFail(Account, account);
  if (!current.phone || (next !== null && isBoundTo(current, next))) return;
  const phone = openColumn(personalData, current, 'phone', current.phone);
  const sealed = personalData.seal({ table: 'replaced_phone', column: 'phone', row: replacedId }, phone);
  await tx.insert(ReplacedPhone, { id: replacedId, account, phone: sealed, replacedAt: new Date(at) });
}

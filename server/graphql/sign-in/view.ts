import { maskName, maskNationalIdForOthers } from '../../../machines/rules/masking.js';
import { openColumn } from '../../accounts/find-account.js';
import type { Account } from '../../database/entities/account.js';
import { School } from '../../database/entities/school.js';
import type { Services } from '../../services.js';
import type { AccountChoice } from '../results.js';

/** The accounts that share a phone, masked as for others: whoever holds the phone may be neither of them. */
export async function viewChoice(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  choice: readonly Account[],
): Promise<AccountChoice> {
  const ids = choice.flatMap(({ school }) => school ?? []);
  const schools = new Map((await em.fork().find(School, ids)).map(({ id, name }) => [id, name]));
  const accounts = choice.map((account) => ({
    id: account.id,
    maskedName: maskName(openColumn(personalData, account, 'name', account.name)),
    maskedNationalId: maskNationalIdForOthers(openColumn(personalData, account, 'national_id', account.nationalId)),
    schoolName: schools.get(account.school ?? '') ?? null,
  }));
  return { accounts };
}

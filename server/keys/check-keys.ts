import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';

/**
 * Whether these are the keys of this database, by one account of it: with others nobody would be found, and people would be
 * stored twice.
 *
 * @returns what is wrong and what to do, for whoever starts it; `null` where it fits, and where nobody is stored yet
 */
export async function faultOfKeys(em: EntityManager, personalData: PersonalData): Promise<string | null> {
  const [account] = await em.execute<{ id: string; sealed: Buffer; index: Buffer }[]>(
    'select id, national_id as sealed, national_id_index as index from account limit 1',
  );
  if (account === undefined) return null;
  let nationalId: string;
  try {
    nationalId = personalData.open({ table: 'account', column: 'national_id', row: account.id }, account.sealed);
  } catch {
    return faultOf('PERSONAL_DATA_KEYS', 'what is stored cannot be read');
  }
  const fits = personalData.index('national-id', nationalId).equals(account.index);
  return fits ? null : faultOf('BLIND_INDEX_KEY', 'nobody would be found');
}

function faultOf(setting: string, consequence: string): string {
  return `${setting} 不是这个数据库的密钥，没有启动。请用第一次启动时的那份设置。 ${setting} is not what this database was filled with: ${consequence}. Nothing was started or changed; use the settings of its first start.`;
}

import { keyIdIn, type PersonalData } from '../database/personal-data.js';
import type { EntityManager } from '../database/orm.js';

interface Row {
  readonly id: string;
  readonly sealed: Buffer;
  readonly index: Buffer;
}

/**
 * Whether these are the keys of this database, by one account of it: with others nobody would be found, and people would be
 * stored twice.
 *
 * @returns what is wrong and what to do, for whoever starts it; `null` where it fits, and where nobody is stored yet
 */
export async function faultOfKeys(em: EntityManager, personalData: PersonalData): Promise<string | null> {
  const [tables] = await em.execute<{ there: boolean }[]>(`select to_regclass('account') is not null as there`);
  if (tables?.there !== true) return null;
  const [account] = await em.execute<Row[]>(
    'select id, national_id as sealed, national_id_index as index from account limit 1',
  );
  if (account === undefined) return null;
  let nationalId: string;
  try {
    nationalId = personalData.open({ table: 'account', column: 'national_id', row: account.id }, account.sealed);
  } catch {
    const id = keyIdIn(account.sealed);
    return faultOf(
      'PERSONAL_DATA_KEYS',
      `数据用密钥「${id}」加密`,
      `what it holds is sealed with the key ${JSON.stringify(id)}`,
    );
  }
  const fits = personalData.index('national-id', nationalId).equals(account.index);
  return fits ? null : faultOf('BLIND_INDEX_KEY', '用它谁也找不到', 'nobody would be found with it');
}

function faultOf(setting: string, why: string, whyInEnglish: string): string {
  return (
    `${setting} 和这个数据库不符：${why}。没有启动，什么也没有改动；请用上一次启动时的设置。` +
    ` ${setting} does not fit this database: ${whyInEnglish}. Nothing was started or changed; use the settings of its last start.`
  );
}

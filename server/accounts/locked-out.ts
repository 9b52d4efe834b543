import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import { accountIdentifierHash, evaluationIdentifierHash, oldPasswordIdentifierHash } from './failure-limit.js';

/**
 * Those of some accounts whom failed tries keep out of something now although the account itself is open: on one of
 * their devices, at the evaluation platform, or at changing the password.
 */
export async function lockedOut(
  em: EntityManager,
  personalData: PersonalData,
  accounts: readonly string[],
  at: number,
): Promise<ReadonlySet<string>> {
  const byHash = new Map(
    accounts.flatMap((account) =>
      [accountIdentifierHash, oldPasswordIdentifierHash, evaluationIdentifierHash].map(
        (hash) => [hash(personalData, account).toString('hex'), account] as const,
      ),
    ),
  );
  const rows = await em.execute<{ hash: string }[]>(
    `select distinct encode(identifier_hash, 'hex') as hash from sign_in_counter
     where identifier_hash in (select decode(h, 'hex') from unnest(?::text[]) h) and locked_until > ?`,
    [`{${[...byHash.keys()].join(',')}}`, new Date(at)],
  );
  return new Set(rows.map(({ hash }) => byHash.get(hash) as string));
}

import { AccountDocument, type AccountQuery } from '../administration/graphql/generated/graphql.js';
import { useReading, type Reading } from '../administration/use-reading.js';

export type AccountFile = NonNullable<AccountQuery['account']>;

/** One account; `file` is `null` where there is none that one may see. */
export function useAccount(id: string): Reading<{ readonly file: AccountFile | null }> {
  return useReading(async (client) => {
    const { data } = await client.query({ query: AccountDocument, variables: { id }, fetchPolicy: 'no-cache' });
    return data.viewer == null ? null : { file: data.account ?? null };
  });
}

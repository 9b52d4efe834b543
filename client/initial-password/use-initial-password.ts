import { InitialPasswordDocument, type InitialPasswordQuery } from '../administration/graphql/generated/graphql.js';
import { useReading, type Reading } from '../administration/use-reading.js';

export type InitialPassword = NonNullable<InitialPasswordQuery['initialPassword']>;

/** Which initial password is in force at a school; `null` where the school is not in one's charge. */
export function useInitialPassword(school: string): Reading<{ readonly password: InitialPassword | null }> {
  return useReading(async (client) => {
    const { data } = await client.query({
      query: InitialPasswordDocument,
      variables: { school },
      fetchPolicy: 'no-cache',
    });
    return data.viewer == null ? null : { password: data.initialPassword ?? null };
  });
}

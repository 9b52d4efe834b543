import { BulkActionDocument, type BulkActionFieldsFragment } from '../administration/graphql/generated/graphql.js';
import { useReading, type Reading } from '../administration/use-reading.js';

export type BulkAction = BulkActionFieldsFragment;

export interface ReadAction {
  /** `null` where there is none that one may see. */
  readonly action: BulkAction | null;
}

const whileItRunsMs = 1_000;
const otherwiseMs = 15_000;

/** An action, followed each second while it runs (A4). */
export function useBulkAction(id: string): Reading<ReadAction> {
  return useReading<ReadAction>(
    async (client) => {
      const { data } = await client.query({ query: BulkActionDocument, variables: { id }, fetchPolicy: 'no-cache' });
      return data.viewer == null ? null : { action: data.bulkAction ?? null };
    },
    (read) => (read?.action?.state === 'RUNNING' ? whileItRunsMs : otherwiseMs),
  );
}

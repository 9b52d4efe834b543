import { shallowRef, watch, type Ref } from 'vue';
import {
  AuditEntriesDocument,
  type AuditEntriesQuery,
  type AuditFilterInput,
} from '../administration/graphql/generated/graphql.js';
import { useReading } from '../administration/use-reading.js';

export type AuditLine = NonNullable<AuditEntriesQuery['auditEntries']>['entries'][number];

const pageSize = 50;
const mostAtOnce = 200;

/** The entries of a filter, the latest first; those that were shown stay when they are read again. */
export function useEntries(filter: Readonly<Ref<AuditFilterInput>>) {
  let wanted = pageSize;
  const isGettingMore = shallowRef(false);
  const reading = useReading(async (client) => {
    const lines: AuditLine[] = [];
    let after: string | null = null;
    for (;;) {
      const first = Math.min(wanted - lines.length, mostAtOnce);
      const { data }: { data: AuditEntriesQuery } = await client.query({
        query: AuditEntriesDocument,
        variables: { filter: filter.value, first, after },
        fetchPolicy: 'no-cache',
      });
      if (data.viewer == null) return null;
      lines.push(...(data.auditEntries?.entries ?? []));
      after = data.auditEntries?.next ?? null;
      if (after === null || lines.length >= wanted)
        return { lines, hasMore: after !== null, isReader: data.auditEntries != null };
    }
  });

  watch(filter, () => {
    wanted = pageSize;
    reading.data.value = null;
    void reading.read();
  });

  async function more(): Promise<void> {
    if (isGettingMore.value) return;
    isGettingMore.value = true;
    wanted += pageSize;
    await reading.read();
    isGettingMore.value = false;
  }

  return { ...reading, isGettingMore, more };
}

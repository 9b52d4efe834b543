import { useApolloClient } from '@vue/apollo-composable';
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { FlowLogDocument } from '../../administration/graphql/generated/graphql.js';
import { failureCode } from '../../components/failure-code.js';
import type { LocalIssueCode } from '../../text/issue-text.js';
import type { LogLine } from './log-rows.js';

export interface FlowLog {
  /** As far as they are read, the first one first. */
  readonly lines: ShallowRef<readonly LogLine[]>;
  readonly isReading: ShallowRef<boolean>;
  readonly failure: ShallowRef<LocalIssueCode | null>;
  /** Reads on until the end. */
  read(): Promise<void>;
}

const pageSize = 2_000;

/** The whole history of a flow, page by page: with all of it here, filters and gaps ask nobody. */
export function useLog(id: string): FlowLog {
  const { client } = useApolloClient();
  const lines: ShallowRef<readonly LogLine[]> = shallowRef([]);
  const isReading = shallowRef(false);
  const failure = shallowRef<LocalIssueCode | null>(null);
  let isOver = false;
  let isWantedAgain = false;

  /** @returns whether more may follow */
  async function readPage(): Promise<boolean> {
    const after = lines.value[lines.value.length - 1]?.revision ?? 0;
    const { data } = await client.query({
      query: FlowLogDocument,
      variables: { id, after, first: pageSize },
      fetchPolicy: 'no-cache',
    });
    const page = data.inspectedFlow?.log ?? [];
    if (page.length > 0) lines.value = lines.value.concat(page);
    return page.length === pageSize && !isOver;
  }

  async function read(): Promise<void> {
    // What came while the last page was on its way is asked for once more.
    isWantedAgain = isReading.value;
    if (isReading.value) return;
    isReading.value = true;
    failure.value = null;
    try {
      do {
        isWantedAgain = false;
        while (await readPage());
      } while (isWantedAgain);
    } catch (error) {
      failure.value = failureCode(error, navigator.onLine);
    } finally {
      isReading.value = false;
    }
  }

  onScopeDispose(() => (isOver = true));
  void read();
  return { lines, isReading, failure, read };
}

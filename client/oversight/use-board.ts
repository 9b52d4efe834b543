import { computed, watch, type ComputedRef, type ShallowRef } from 'vue';
import { useRoute } from 'vue-router';
import { BoardDocument, type BoardQuery } from '../administration/graphql/generated/graphql.js';
import { useReading } from '../administration/use-reading.js';
import type { LocalIssueCode } from '../text/issue-text.js';
import { questionOf, type BoardQuestion } from './board-question.js';

export type Board = NonNullable<BoardQuery['board']>;
export type BoardRow = Board['rows'][number];

/** Seen within five seconds, with the way there and back. */
const everyMs = 4_000;

export interface UsedBoard {
  readonly question: ComputedRef<BoardQuestion>;
  /** `null` until it was read, and where there is none; see {@link isMissing}. */
  readonly board: ComputedRef<Board | null>;
  /** The place is not there, or not theirs to see. */
  readonly isMissing: ComputedRef<boolean>;
  readonly isRead: ComputedRef<boolean>;
  readonly failure: ShallowRef<LocalIssueCode | null>;
  read(): Promise<void>;
}

/** The board that the address asks for, read again every few seconds. */
export function useBoard(): UsedBoard {
  const route = useRoute();
  const question = computed(() => questionOf(route.query));
  const { data, failure, read } = useReading(
    async (client) => {
      const answer = await client.query({ query: BoardDocument, variables: question.value, fetchPolicy: 'no-cache' });
      return answer.data.viewer == null ? null : { board: answer.data.board ?? null };
    },
    () => everyMs,
  );
  watch(
    () => JSON.stringify(question.value),
    () => {
      data.value = null;
      failure.value = null;
      void read();
    },
  );
  return {
    question,
    board: computed(() => data.value?.board ?? null),
    isMissing: computed(() => data.value !== null && data.value.board === null),
    isRead: computed(() => data.value !== null),
    failure,
    read,
  };
}

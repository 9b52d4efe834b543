import { useApolloClient } from '@vue/apollo-composable';
import type { ApolloClient } from '@apollo/client/core';
import { shallowRef, watch, type ShallowRef } from 'vue';
import { failureCode } from '../components/failure-code.js';
import { useReading, type Reading } from './use-reading.js';

/** A page of a list as the server gives it out. */
export interface Page<T> {
  readonly lines: readonly T[];
  /** Asks for the next page; `null` on the last one. */
  readonly next: string | null;
}

/** What was read of a list so far: all lines, and whatever else the last page said. */
export interface Lines<T, P extends Page<T>> {
  readonly lines: readonly T[];
  readonly last: P;
}

export interface UsedLines<T, P extends Page<T>> extends Reading<Lines<T, P>> {
  readonly isGettingMore: ShallowRef<boolean>;
  /** The next page as well. */
  more(): Promise<void>;
}

interface Options<T, P> {
  /** What is asked; another question begins with its first page. */
  readonly question: () => unknown;
  /** @returns `null` where the session is over */
  readonly readPage: (client: ApolloClient<unknown>, first: number, after: string | null) => Promise<P | null>;
  readonly pageSize: number;
  /** Names a line: one that moved while pages were read is not there twice. */
  readonly keyOf: (line: T) => string;
}

const mostAtOnce = 100;

/** A list, page by page. The lines that were shown stay when it is read again. */
export function useLines<T, P extends Page<T>>(options: Options<T, P>): UsedLines<T, P> {
  const { question, readPage, pageSize, keyOf } = options;
  const { client } = useApolloClient();
  let wanted = pageSize;
  let questions = 0;
  const isGettingMore = shallowRef(false);
  const reading = useReading(readAll);

  async function readAll(): Promise<Lines<T, P> | null> {
    let lines: readonly T[] = [];
    for (let after: string | null = null; ;) {
      const last: P | null = await readPage(client, Math.min(wanted - lines.length, mostAtOnce), after);
      if (last === null) return null;
      lines = joined(lines, last.lines, keyOf);
      after = last.next;
      if (after === null || lines.length >= wanted) return { lines, last };
    }
  }

  async function more(): Promise<void> {
    const after = reading.data.value?.last.next ?? null;
    if (isGettingMore.value || after === null) return;
    isGettingMore.value = true;
    const asked = questions;
    try {
      const last = await readPage(client, pageSize, after);
      const now = reading.data.value;
      if (last === null) await reading.read();
      else if (now !== null && questions === asked) {
        wanted += pageSize;
        reading.data.value = { lines: joined(now.lines, last.lines, keyOf), last };
      }
    } catch (error) {
      if (questions === asked) reading.failure.value = failureCode(error, navigator.onLine);
    } finally {
      isGettingMore.value = false;
    }
  }

  watch(question, () => {
    questions += 1;
    wanted = pageSize;
    reading.data.value = null;
    reading.failure.value = null;
    void reading.read();
  });

  return { ...reading, isGettingMore, more };
}

function joined<T>(before: readonly T[], after: readonly T[], keyOf: (line: T) => string): readonly T[] {
  const known = new Set(before.map(keyOf));
  return before.length === 0 ? after : [...before, ...after.filter((line) => !known.has(keyOf(line)))];
}

import { useApolloClient } from '@vue/apollo-composable';
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import type { ApolloClient } from '@apollo/client/core';
import { failureCode } from '../components/failure-code.js';
import type { LocalIssueCode } from '../text/issue-text.js';
import { notice } from '../viewer/notice.js';
import { forgetViewer } from '../viewer/session.js';
import { useRefreshed } from './use-refreshed.js';

/** What somebody who looks at cases may do with them. */
export type Standing =
  /** Decides about those in their charge. */
  | 'decides'
  /** Would, if their real name were proved. */
  | 'unproved'
  /** Looks at a case by its number and changes nothing. */
  | 'looks'
  | 'nothing';

interface Viewer {
  readonly roles?: readonly string[] | null;
}

/** @param hasDuty whether the server let them see their list */
export function standingOf(viewer: Viewer, hasDuty: boolean): Standing {
  const roles = viewer.roles ?? [];
  if (hasDuty) return 'decides';
  if (roles.includes('DEVELOPER')) return 'looks';
  const decide = ['SCHOOL_ADMINISTRATOR', 'BUREAU_ADMINISTRATOR'];
  return roles.some((role) => decide.includes(role)) ? 'unproved' : 'nothing';
}

export interface Reading<T> {
  /** What was read last; `null` until there is something. */
  readonly data: ShallowRef<T | null>;
  /** Why the last try brought nothing; what is shown may be old then. */
  readonly failure: ShallowRef<LocalIssueCode | null>;
  read(): Promise<void>;
}

/**
 * Something that is read past the cache, again and again. The answer of an older question never replaces a newer one's.
 *
 * @param ask `null` where the session is over
 * @param everyMs how often, in milliseconds of what was read; as often as {@link useRefreshed} does without it
 */
export function useReading<T>(
  ask: (client: ApolloClient<unknown>) => Promise<T | null>,
  everyMs?: (data: T | null) => number,
): Reading<T> {
  const { client } = useApolloClient();
  const data: ShallowRef<T | null> = shallowRef(null);
  const failure = shallowRef<LocalIssueCode | null>(null);
  let latest = 0;

  async function read(): Promise<void> {
    const mine = (latest += 1);
    try {
      const answer = await ask(client);
      if (mine !== latest) return;
      failure.value = null;
      if (answer !== null) return void (data.value = answer);
      await forgetViewer();
      notice.value = 'shell.sessionEnded';
    } catch (error) {
      if (mine === latest) failure.value = failureCode(error, navigator.onLine);
    }
  }

  useRefreshed(read, everyMs === undefined ? undefined : () => everyMs(data.value));
  onScopeDispose(() => (latest += 1));
  void read();
  return { data, failure, read };
}

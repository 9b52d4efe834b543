import { useApolloClient } from '@vue/apollo-composable';
import type { ApolloClient } from '@apollo/client/core';
import { useAnswer, type Reading } from '../components/use-answer.js';

export type { Reading };

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

/**
 * Something of the administration that is read past the cache, again and again.
 *
 * @param ask `null` where the session is over
 * @param everyMs how often, in milliseconds of what was read
 */
export function useReading<T>(
  ask: (client: ApolloClient<unknown>) => Promise<T | null>,
  everyMs?: (data: T | null) => number,
): Reading<T> {
  const { client } = useApolloClient();
  return useAnswer(() => ask(client), everyMs);
}

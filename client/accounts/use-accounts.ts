import type { ApolloClient } from '@apollo/client/core';
import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import {
  AccountsDocument,
  type AccountFilter,
  type AccountLineFieldsFragment,
  type AccountsQuery,
  type AccountsQueryVariables,
} from '../administration/graphql/generated/graphql.js';
import { useLines, type Page, type UsedLines } from '../administration/use-lines.js';
import { useListAddress, useListSearch, type ListSearch } from '../administration/use-list-search.js';
import { filterOf, queryOf, questionOf, type AccountQuestion } from './account-question.js';

export type AccountLine = AccountLineFieldsFragment;

export interface AccountPage extends Page<AccountLine> {
  readonly total: number;
  /** Whether they look after accounts at all. */
  readonly isOverseer: boolean;
}

export interface Accounts extends UsedLines<AccountLine, AccountPage> {
  readonly question: ComputedRef<AccountQuestion>;
  /** With what is searched for. */
  readonly filter: ComputedRef<AccountFilter>;
  readonly search: ListSearch;
  /** Changes the address. */
  ask(change: Partial<AccountQuestion>): void;
}

export const accountsPath = '/administration/accounts';
const pageSize = 50;

/** A page of accounts; `null` where the session is over. */
export async function readAccounts(
  client: ApolloClient<unknown>,
  variables: AccountsQueryVariables,
): Promise<AccountPage | null> {
  const { data }: { data: AccountsQuery } = await client.query({
    query: AccountsDocument,
    variables,
    fetchPolicy: 'no-cache',
  });
  if (data.viewer == null) return null;
  const page = data.accounts;
  if (page == null) return { lines: [], next: null, total: 0, isOverseer: false };
  return { lines: page.accounts, next: page.next ?? null, total: page.total, isOverseer: true };
}

/** The accounts that the page's address asks for. */
export function useAccounts(): Accounts {
  const route = useRoute();
  const router = useRouter();
  const question = computed(() => questionOf(route.query));
  const search = useListSearch(accountsPath);
  // Another address asks for other people than those who were searched for.
  if (search.at !== route.fullPath) Object.assign(search, { typed: '', sought: '' });
  useListAddress(accountsPath, search);
  const filter = computed(() => filterOf(question.value, search.sought));

  const lines = useLines<AccountLine, AccountPage>({
    question: () => JSON.stringify([filter.value, question.value.order]),
    pageSize,
    keyOf: ({ id }) => id,
    readPage: (client, first, after) =>
      readAccounts(client, { filter: filter.value, order: question.value.order, first, after }),
  });

  return {
    ...lines,
    question,
    filter,
    search,
    ask: (change) => void router.replace({ query: queryOf({ ...question.value, ...change }) }),
  };
}

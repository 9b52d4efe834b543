import { computed, watch, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { useDraft } from '../components/use-draft.js';
import {
  AccountsDocument,
  type AccountFilter,
  type AccountLineFieldsFragment,
  type AccountsQuery,
} from '../administration/graphql/generated/graphql.js';
import { useLines, type Page, type UsedLines } from '../school/use-lines.js';
import { filterOf, queryOf, questionOf, type AccountQuestion } from './account-question.js';

export type AccountLine = AccountLineFieldsFragment;

export interface AccountPage extends Page<AccountLine> {
  readonly total: number;
  /** Whether they look after accounts at all. */
  readonly isOverseer: boolean;
}

/** What is typed, what of it is searched for, and on which address: in this page's memory alone (W6). */
export interface AccountSearch {
  typed: string;
  sought: string;
  at: string;
}

/** The list that was looked at last: whoever comes back to it finds it as they left it. */
export function useAccountSearch(): AccountSearch {
  return useDraft('account search', () => ({ typed: '', sought: '', at: accountsPath }));
}

export interface Accounts extends UsedLines<AccountLine, AccountPage> {
  readonly question: ComputedRef<AccountQuestion>;
  /** With what is searched for. */
  readonly filter: ComputedRef<AccountFilter>;
  readonly search: AccountSearch;
  /** Changes the address. */
  ask(change: Partial<AccountQuestion>): void;
}

export const accountsPath = '/administration/accounts';
const pageSize = 50;

/** The accounts that the page's address asks for. */
export function useAccounts(): Accounts {
  const route = useRoute();
  const router = useRouter();
  const question = computed(() => questionOf(route.query));
  const search = useAccountSearch();
  // Another address asks for other people than those who were searched for.
  if (search.at !== route.fullPath) Object.assign(search, { typed: '', sought: '' });
  watch(
    () => route.fullPath,
    (path) => {
      if (route.path === accountsPath) search.at = path;
    },
    { immediate: true },
  );
  const filter = computed(() => filterOf(question.value, search.sought));

  const lines = useLines<AccountLine, AccountPage>({
    question: () => JSON.stringify([filter.value, question.value.order]),
    pageSize,
    keyOf: ({ id }) => id,
    readPage: async (client, first, after) => {
      const variables = { filter: filter.value, order: question.value.order, first, after };
      const { data }: { data: AccountsQuery } = await client.query({
        query: AccountsDocument,
        variables,
        fetchPolicy: 'no-cache',
      });
      if (data.viewer == null) return null;
      const page = data.accounts;
      if (page == null) return { lines: [], next: null, total: 0, isOverseer: false };
      return { lines: page.accounts, next: page.next ?? null, total: page.total, isOverseer: true };
    },
  });

  return {
    ...lines,
    question,
    filter,
    search,
    ask: (change) => void router.replace({ query: queryOf({ ...question.value, ...change }) }),
  };
}

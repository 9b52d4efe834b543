import { useLines, type UsedLines } from '../administration/use-lines.js';
import { questionOf } from '../accounts/account-question.js';
import { readAccounts, type AccountLine, type AccountPage } from '../accounts/use-accounts.js';

/** A class as an address names it. */
export interface ClassOfSchool {
  readonly school: string;
  readonly schoolClass: string;
}

/** All students of a class, as the list of accounts gives them out: whoever may not see them there reads nobody here. */
export function useClass({ school, schoolClass }: ClassOfSchool): UsedLines<AccountLine, AccountPage> {
  const { order: _order, ...everybody } = questionOf({});
  const filter = { ...everybody, school, schoolClass, standings: [], search: null };
  return useLines<AccountLine, AccountPage>({
    question: () => schoolClass,
    // Half a class is no list to tick.
    pageSize: Number.POSITIVE_INFINITY,
    keyOf: ({ id }) => id,
    // An order in which nobody moves between two pages.
    readPage: (client, first, after) => readAccounts(client, { filter, order: 'OLDEST', first, after }),
  });
}

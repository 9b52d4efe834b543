import type { Browser, Untyped } from './browser.js';

const line = `id kind maskedName maskedNationalId unifiedNumber schoolName schoolId className standing since lastSignInAt roles
  possible why { because until triesLeft }`;

export type Filter = { readonly kind: 'STUDENT' | 'STAFF' } & Readonly<Record<string, unknown>>;

/** A page of accounts; `more`: first, after, order. */
export async function accountsOf(browser: Browser, filter: Filter, more: object = {}): Promise<Untyped> {
  const query = `query ($filter: AccountFilter!, $order: AccountOrder, $first: Int, $after: ID) {
    accounts(filter: $filter, order: $order, first: $first, after: $after) { total next accounts { ${line} } } }`;
  return (await browser.ask(query, { filter, order: 'LONGEST_WAIT', first: 50, ...more })).accounts;
}

/** The accounts of all pages, or of so many. */
export async function allAccountsOf(
  browser: Browser,
  filter: Filter,
  more: object = {},
  mostPages = Number.POSITIVE_INFINITY,
): Promise<{ readonly accounts: Untyped[]; readonly total: number; readonly isComplete: boolean }> {
  const accounts: Untyped[] = [];
  let after: string | null = null;
  for (let pages = 0; ; pages += 1) {
    const page: Untyped = await accountsOf(browser, filter, { ...more, after });
    accounts.push(...page.accounts);
    after = page.next;
    if (after === null || pages + 1 >= mostPages) return { accounts, total: page.total, isComplete: after === null };
  }
}

export async function accountOf(browser: Browser, id: string): Promise<Untyped> {
  const query = `query ($id: ID!) { account(id: $id) {
    helpTopic line { ${line} } history { event at actor actorMaskedName standing } } }`;
  return (await browser.ask(query, { id })).account;
}

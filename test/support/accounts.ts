import { randomUUID } from 'node:crypto';
import type { Browser, Untyped } from './browser.js';

const line = `id kind maskedName maskedNationalId unifiedNumber schoolName schoolId className standing since lastSignInAt roles
  possible why { because until triesLeft }`;
const action = `id kind state total willDo wouldRefuse refusals { code number } done failed pending perSecond secondsLeft
  createdAt begunAt endedAt byMaskedName placeName canRun canCancel canRetry canTakeSlips slipsTakenAt slipsTakenByMaskedName`;
const issues = '... on Refused { issues { code field } }';

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

export async function rehearse(browser: Browser, input: object): Promise<Untyped> {
  const query = `mutation ($input: RehearseBulkActionInput!) { rehearseBulkAction(input: $input) {
    ... on BulkActionChanged { action { ${action} } } ${issues} } }`;
  return (await browser.ask(query, { input: { requestId: randomUUID(), ...input } })).rehearseBulkAction;
}

/** Runs, cancels or retries. */
export async function change(
  browser: Browser,
  how: 'run' | 'cancel' | 'retry',
  id: string,
  requestId: string = randomUUID(),
): Promise<Untyped> {
  const query = `mutation ($input: BulkActionInput!) { result: ${how}BulkAction(input: $input) {
    ... on BulkActionChanged { action { ${action} } } ${issues} } }`;
  return (await browser.ask(query, { input: { requestId, id } })).result;
}

export async function bulkActionOf(browser: Browser, id: string): Promise<Untyped> {
  return (await browser.ask(`query ($id: ID!) { bulkAction(id: $id) { ${action} } }`, { id })).bulkAction;
}

export async function bulkActionsOf(browser: Browser, first = 20, after: string | null = null): Promise<Untyped> {
  const query = `query ($first: Int!, $after: ID) { bulkActions(first: $first, after: $after) { next actions { ${action} } } }`;
  return (await browser.ask(query, { first, after })).bulkActions;
}

export async function failuresOf(
  browser: Browser,
  id: string,
  first = 100,
  after: string | null = null,
): Promise<Untyped> {
  const query = `query ($id: ID!, $first: Int!, $after: ID) { bulkAction(id: $id) {
    failures(first: $first, after: $after) { next failures { account { id standing } code isForeseen } } } }`;
  return (await browser.ask(query, { id, first, after })).bulkAction?.failures ?? null;
}

export async function takeSlips(browser: Browser, id: string): Promise<Untyped> {
  const query = `mutation ($input: BulkActionInput!) { takeResetSlips(input: $input) { __typename
    ... on ResetSlipsTaken { slips { maskedName className unifiedNumber initialPassword } action { ${action} } }
    ... on ResetSlipsGone { takenAt byMaskedName } ${issues} } }`;
  return (await browser.ask(query, { input: { requestId: randomUUID(), id } })).takeResetSlips;
}

const initialPassword =
  '... on InitialPasswordChanged { initialPassword { schoolId rule announcedAt announcedByMaskedName } }';

export async function announce(
  browser: Browser,
  school: string,
  password: string,
  confirmation = password,
): Promise<Untyped> {
  const query = `mutation ($input: AnnounceInitialPasswordInput!) { announceInitialPassword(input: $input) { ${initialPassword} ${issues} } }`;
  const input = { requestId: randomUUID(), school, password, confirmation };
  return (await browser.ask(query, { input })).announceInitialPassword;
}

export async function withdraw(browser: Browser, school: string): Promise<Untyped> {
  const query = `mutation ($input: WithdrawInitialPasswordInput!) { withdrawInitialPassword(input: $input) { ${initialPassword} ${issues} } }`;
  return (await browser.ask(query, { input: { requestId: randomUUID(), school } })).withdrawInitialPassword;
}

export async function initialPasswordOf(browser: Browser, school: string): Promise<Untyped> {
  const query =
    'query ($school: ID!) { initialPassword(school: $school) { schoolId rule announcedAt announcedByMaskedName } }';
  return (await browser.ask(query, { school })).initialPassword;
}

/** Rehearses and runs, and waits for the end. @returns the action as it is then */
export async function doAll(browser: Browser, input: object): Promise<Untyped> {
  const rehearsed = await rehearse(browser, input);
  if (rehearsed.action === undefined) throw new Error(JSON.stringify(rehearsed));
  await change(browser, 'run', rehearsed.action.id);
  return ended(browser, rehearsed.action.id);
}

/** Waits until an action is over. */
export async function ended(browser: Browser, id: string): Promise<Untyped> {
  const until = Date.now() + 60_000;
  for (;;) {
    const found = await bulkActionOf(browser, id);
    if (found === null || !['REHEARSED', 'RUNNING'].includes(found.state)) return found;
    if (Date.now() > until) throw new Error(`the action does not end: ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

import { randomUUID } from 'node:crypto';
import type { Browser, Untyped } from './browser.js';

const action = `id kind state total willDo wouldRefuse refusals { code number } done failed pending perSecond secondsLeft
  createdAt begunAt endedAt byMaskedName placeName canRun canCancel canRetry canTakeSlips slipsTakenAt slipsTakenByMaskedName`;
const issues = '... on Refused { issues { code field } }';

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
    ... on ResetSlipsTaken { slips { maskedName maskedNationalId className unifiedNumber initialPassword } action { ${action} } }
    ... on ResetSlipsGone { takenAt byMaskedName } ${issues} } }`;
  return (await browser.ask(query, { input: { requestId: randomUUID(), id } })).takeResetSlips;
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

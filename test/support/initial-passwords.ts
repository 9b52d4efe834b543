import { randomUUID } from 'node:crypto';
import type { Browser, Untyped } from './browser.js';

const issues = '... on Refused { issues { code field } }';

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

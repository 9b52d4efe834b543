import { expect } from 'vitest';
import { codeOf } from '../../server/accounts/verification-codes.js';
import { findAccount, openColumn } from '../../server/accounts/find-account.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import type { Browser, Issue, Untyped } from './browser.js';
import { captchaAnswer } from './config.js';
import type { TestPortal } from './portal.js';
import { minute } from './time.js';

const viewer = 'viewer { id name maskedPhone onboarding { revision step evaluationAccess } }';
const issues = 'issues { code field until remaining }';

export interface Answer {
  readonly __typename: string;
  readonly issues?: readonly Issue[];
  readonly challengeId: string;
  readonly expiresAt: string;
  readonly resendAt: string;
  readonly viewer: Untyped;
  readonly accounts: Untyped[];
}

const operations = {
  sendSignInCode: ['SendSignInCodeInput', '... on CodeSent { challengeId expiresAt resendAt }'],
  sendRecoveryCode: ['SendRecoveryCodeInput', '... on CodeSent { challengeId expiresAt resendAt }'],
  signInByCode: [
    'SignInByCodeInput',
    `... on SignedIn { ${viewer} } ... on AccountChoice { accounts { id maskedName maskedNationalId schoolName } }`,
  ],
  recoverPassword: ['RecoverPasswordInput', `... on SignedIn { ${viewer} }`],
} as const;

type Operation = keyof typeof operations;

export function documentOf(operation: Operation): string {
  const [type, fields] = operations[operation];
  return `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename ${fields} ... on Refused { ${issues} } } }`;
}

export async function ask(browser: Browser, operation: Operation, input: object): Promise<Answer> {
  return (await browser.ask(documentOf(operation), { input }))[operation];
}

/** Asks for a code with a captcha that is answered rightly. */
export async function send(
  browser: Browser,
  operation: 'sendSignInCode' | 'sendRecoveryCode',
  input: object,
): Promise<Answer> {
  const captchaId = await browser.captcha('SMS_CODE');
  return ask(browser, operation, { ...input, captchaId, captchaAnswer });
}

/** The first issue of each answer, or `none`. */
export const codesOf = (answers: readonly Pick<Answer, 'issues'>[]) =>
  answers.map(({ issues: found }) => found?.[0]?.code ?? 'none');

/** What the answer tells to whoever asks for a code, but for ids and seconds. */
export function toldBy(portal: TestPortal, response: Response, sent: Answer): object {
  const now = portal.servers[0]!.composition.services.clock.now();
  return {
    status: response.status,
    headers: [...response.headers.keys()].sort(),
    fields: Object.keys(sent),
    minutes: [sent.expiresAt, sent.resendAt].map((at) => Math.round((Date.parse(at) - now) / minute)),
  };
}

/** What the answer to a wrong code tells, but for when. */
export const toldOf = ({ __typename, issues: told }: Answer): object => ({
  __typename,
  issues: told?.map((issue) => ({ ...issue, until: issue.until !== null })),
});

/** What the message says, or would say. */
export function rightCode(portal: TestPortal, { challengeId }: { readonly challengeId: string }): string {
  return codeOf(portal.servers[0]!.composition.services.signer, challengeId);
}

/** Six digits that are not these. */
export const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000');

export function wrongCode(portal: TestPortal, sent: { readonly challengeId: string }): string {
  return otherThan(rightCode(portal, sent));
}

/** The right code of the challenge that was made last. */
export async function latestCode(portal: TestPortal): Promise<string> {
  const [latest] = await portal.query('select id from verification_code order by sent_at desc, id desc limit 1');
  return rightCode(portal, { challengeId: latest?.['id'] });
}

/** The messages so far to a phone, newest first, once nothing is left to be sent; or those for one use alone. */
export async function messagesTo(
  portal: TestPortal,
  phone: string,
  use?: '登录' | '找回密码',
): Promise<readonly string[]> {
  const waiting = `select 1 from pgboss.job where name = 'flow-effects' and state in ('created', 'retry', 'active')`;
  await expect.poll(async () => (await portal.query(waiting)).length, { interval: 10, timeout: 60_000 }).toBe(0);
  const inbox = portal.servers[0]?.composition.inbox;
  const all = ((await inbox?.latest()) ?? []).filter((message) => message.phone === phone);
  return all.map(({ text }) => text).filter((text) => use === undefined || text.includes(`用于${use}`));
}

/** A student who has arrived, with a phone if one is given. */
export interface ArrivedStudent {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly browser: Browser;
}

export async function arrivedStudent(portal: TestPortal, index: number, phone?: string): Promise<ArrivedStudent> {
  const account = demonstrationId(index);
  const { em, personalData } = portal.servers[0]!.composition.services;
  const row = await findAccount(em.fork(), personalData, account);
  if (row === null) throw new Error(`there is no student ${index}`);
  const name = openColumn(personalData, row, 'name', row.name);
  const browser = portal.browser();
  await portal.arriveAtPhone(account, browser);
  if (phone === undefined) await browser.step('skipPhone');
  else await bind(portal, browser, phone);
  const { onboarding } = await browser.viewer();
  if (onboarding.step !== 'ARRIVED') throw new Error(`the student is at ${onboarding.step}`);
  return { id: row.id, account, name, browser };
}

async function bind(portal: TestPortal, browser: Browser, phone: string): Promise<void> {
  await browser.step('requestPhoneCode', { phone });
  await browser.step('bindPhone', { code: await latestCode(portal) });
  // Another code may be sent to it.
  await portal.moveClock(minute);
}

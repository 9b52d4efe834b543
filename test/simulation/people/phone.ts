import { minute } from '../../support/time.js';
import type { Server } from '../stage.js';
import { Violation } from '../violation.js';
import { told, type Action } from './person.js';
import type { Student } from './student.js';

const codeIn = (text: string) => /验证码 (\d{6})/.exec(text)?.[1] ?? null;

/** What is on a phone: the latest code for a use, and when it was sent. */
function latestCode(student: Student, use: string): { readonly code: string; readonly at: number } | null {
  const messages = student.messages().filter(({ text }) => text.includes(`用于${use}`));
  const last = messages.at(-1);
  const code = last === undefined ? null : codeIn(last.text);
  return last === undefined || code === null ? null : { code, at: last.at };
}

/** Binding a phone, and what a bound one is good for. */
export function phoneActions(student: Student): readonly Action[] {
  const isOut = student.page === null;
  const isBinding = student.at('PHONE_BINDING');
  const isThere = student.at('ARRIVED');
  const own = latestCode(student, '绑定安全手机');
  const canRecover = student.ledger.phones.size > 0;
  return [
    {
      name: 'asks for a code to bind the phone',
      weight: isBinding ? 8 : isThere ? 4 : 0,
      take: (s) => ask(student, s, isThere),
    },
    { name: 'types the code', weight: own && !isOut ? 12 : 0, take: (s) => bind(student, s, own) },
    { name: 'types a wrong code', weight: isBinding || isThere ? 2 : 0, take: (s) => bind(student, s, null) },
    { name: 'unbinds the phone', weight: isThere && canRecover ? 2 : 0, take: (s) => student.unbind(s) },
    { name: 'asks for a code to sign in', weight: isOut ? 4 : 0, take: (s) => askToSignIn(student, s) },
    { name: 'signs in by the code', weight: student.signInChallenge ? 10 : 0, take: (s) => signIn(student, s) },
    {
      name: 'asks for a code to recover the password',
      weight: isOut && canRecover ? 5 : isOut ? 1 : 0,
      take: (s) => askToRecover(student, s),
    },
    { name: 'recovers the password', weight: student.recoveryChallenge ? 10 : 0, take: (s) => recover(student, s) },
  ];
}

function ask(student: Student, server: Server, isThere: boolean): Promise<string> {
  const password = isThere ? student.password : null;
  return student.step(server, 'requestPhoneCode', 'RequestPhoneCodeInput', { phone: student.who.phone, password });
}

function bind(student: Student, server: Server, known: ReturnType<typeof latestCode>): Promise<string> {
  const { world } = student;
  const code = known?.code ?? '000000';
  if (known !== null) student.ledger.phones.add(student.phoneIndex(server));
  return student.step(server, 'bindPhone', 'BindPhoneInput', { code }, (answer) => {
    if (answer.issues !== undefined) return;
    if (known === null) throw new Violation('a phone is bound by the code that it was sent', student.label);
    expectFresh(student, known.at, world.now);
  });
}

/** Five minutes, counted from before it was sent. */
function expectFresh(student: Student, sentAt: number, now: number): void {
  if (now >= sentAt + 5 * minute) throw new Violation('a code opens nothing after five minutes', student.label);
}

async function askToSignIn(student: Student, server: Server): Promise<string> {
  const captcha = await student.browser.captcha(server, 'SMS_CODE');
  const input = { phone: student.who.phone, ...captcha };
  const answer = await student.browser.mutate(
    server,
    'sendSignInCode',
    'SendSignInCodeInput',
    '... on CodeSent { challengeId }',
    input,
  );
  student.signInChallenge = answer.challengeId ?? student.signInChallenge;
  return told(answer);
}

async function signIn(student: Student, server: Server): Promise<string> {
  const known = latestCode(student, '登录');
  const input = { challengeId: student.signInChallenge, code: known?.code ?? '000000', accountId: student.who.id };
  student.signInChallenge = null;
  const answer = await student.browser.mutate(
    server,
    'signInByCode',
    'SignInByCodeInput',
    `... on SignedIn { ${student.viewer} }`,
    input,
  );
  if (answer.__typename !== 'SignedIn') return told(answer);
  if (known === null || !student.ledger.phones.has(student.phoneIndex(server)))
    throw new Violation('an SMS code signs in by a bound phone alone', student.label);
  expectFresh(student, known.at, student.world.now);
  student.look(answer.viewer);
  return told(answer);
}

async function askToRecover(student: Student, server: Server): Promise<string> {
  const captcha = await student.browser.captcha(server, 'SMS_CODE');
  const { nationalId: account, phone } = student.who;
  const selection = '... on CodeSent { challengeId }';
  const answer = await student.browser.mutate(server, 'sendRecoveryCode', 'SendRecoveryCodeInput', selection, {
    account,
    phone,
    ...captcha,
  });
  student.recoveryChallenge = answer.challengeId ?? student.recoveryChallenge;
  return told(answer);
}

async function recover(student: Student, server: Server): Promise<string> {
  const known = latestCode(student, '找回密码');
  const newPassword = student.newPassword();
  if (known !== null) student.ledger.mayBecome(newPassword, student.world.now);
  const input = {
    challengeId: student.recoveryChallenge,
    code: known?.code ?? '000000',
    newPassword,
    confirmation: newPassword,
  };
  student.recoveryChallenge = null;
  const answer = await student.browser.mutate(
    server,
    'recoverPassword',
    'RecoverPasswordInput',
    `... on SignedIn { ${student.viewer} }`,
    input,
  );
  if (answer.__typename !== 'SignedIn') return told(answer);
  if (known === null || !student.ledger.phones.has(student.phoneIndex(server)))
    throw new Violation('a password is recovered by the code of the bound phone', student.label);
  expectFresh(student, known.at, student.world.now);
  student.password = newPassword;
  student.ledger.becomes(newPassword);
  student.look(answer.viewer);
  return told(answer);
}

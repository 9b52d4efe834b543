import { judgeCode, sendCode, useCode } from '../sms/codes.js';
import type { Errors, Values } from '../html/field.js';
import type { Visit } from '../http/visit.js';
import { findByPhone, setPhone } from './accounts.js';
import { checkPassword } from './check-password.js';
import type { SignedIn } from './sessions.js';
import { cleanTyped, phoneError } from './typed.js';

type Typed = Values & { readonly phone: string };

export function cleanPhoneChange(typed: Values): Typed {
  return { ...typed, phone: cleanTyped(typed['phone'] ?? '') };
}

/** What is wrong; `phoneTaken` where the new phone is another account's, which the caller puts into words. */
export type PhoneChange = { readonly errors: Errors } | 'phoneTaken' | 'done';

/** Sends a code to the phone that somebody wants. */
export async function sendToNewPhone({ platform, browser }: Visit, { phone }: Typed): Promise<PhoneChange> {
  const malformed = phoneError(phone);
  if (malformed !== null) return { errors: { phone: malformed } };
  if ((await findByPhone(platform.store, phone)) !== null) return 'phoneTaken';
  const error = await sendCode(platform, { purpose: 'change-phone', phone, visit: browser });
  return error === null ? 'done' : { errors: { phone: error } };
}

/**
 * The password says that it is the owner, the code that the new phone is theirs. Whoever came by SMS has shown that the
 * phone up to now is theirs: of an account that only has their phone they do not know the password.
 */
export async function changePhone(visit: Visit, { account, isBySms }: SignedIn, typed: Typed): Promise<PhoneChange> {
  const { platform, browser, at } = visit;
  const malformed = phoneError(typed.phone);
  if (malformed !== null) return { errors: { phone: malformed } };
  const password = typed['password'] ?? '';
  if (!isBySms && password === '') return { errors: { password: '请输入登录密码' } };
  if ((await findByPhone(platform.store, typed.phone)) !== null) return 'phoneTaken';
  const wrong = isBySms ? null : await checkPassword(platform, account.id, password, '登录密码错误');
  if (wrong !== null) return { errors: { password: wrong } };
  const of = { purpose: 'change-phone', phone: typed.phone, visit: browser } as const;
  const judged = await judgeCode(platform, of, cleanTyped(typed['smsCode'] ?? ''));
  if ('error' in judged) return { errors: { smsCode: judged.error } };
  if (!(await useCode(platform.store, judged.id, at))) return { errors: { smsCode: '短信验证码已过期，请重新获取' } };
  return (await setPhone(platform.store, account.id, typed.phone)) ? 'done' : 'phoneTaken';
}

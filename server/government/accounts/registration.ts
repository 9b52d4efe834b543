import type { Errors, Values } from '../html/field.js';
import type { NewAccount, Taken } from './accounts.js';
import { passwordErrors } from './passwords.js';
import { cleanIdNumber, cleanTyped, idNumberError, idTypes, isDate, phoneError, residentId } from './typed.js';

export const terms = [
  { value: '5', text: '5年' },
  { value: '10', text: '10年' },
  { value: '20', text: '20年' },
  { value: 'permanent', text: '永久保存' },
];

/** What the platform says of what another account has. Two of them are quoted by the official instructions. */
export const takenTexts: Readonly<Record<Taken, { readonly field: string; readonly text: string }>> = {
  loginName: { field: 'loginName', text: '该用户账号已存在' },
  phone: { field: 'phone', text: '该手机号已存在' },
  idNumber: { field: 'idNumber', text: '该证件号已被其他账户绑定' },
};

/** What was typed, as it is compared and put back into the form. */
export function cleanRegistration(typed: Values): Values {
  return {
    ...typed,
    loginName: cleanTyped(typed['loginName'] ?? ''),
    name: (typed['name'] ?? '').normalize('NFC').trim(),
    idType: typed['idType'] ?? residentId,
    idNumber: cleanIdNumber(typed['idNumber'] ?? ''),
    phone: cleanTyped(typed['phone'] ?? ''),
    smsCode: cleanTyped(typed['smsCode'] ?? ''),
  };
}

export type Registration =
  { readonly ok: true; readonly account: NewAccount } | { readonly ok: false; readonly errors: Errors };

/** Everything that is wrong at once; or the account to open. */
export function readRegistration(typed: Values, at: number): Registration {
  const { loginName = '', password = '', confirmation = '', name = '', idType = '', idNumber = '', phone = '' } = typed;
  const validity = readValidity(typed, at);
  const idError = idNumberError(idType, idNumber);
  const wrongPhone = phoneError(phone);
  const errors = {
    ...loginNameErrors(loginName),
    ...passwordErrors(password, confirmation),
    ...nameErrors(name),
    ...(idTypes.includes(idType) ? {} : { idType: '请选择证件类型' }),
    ...(idError === null ? {} : { idNumber: idError }),
    ...validity.errors,
    ...(wrongPhone === null ? {} : { phone: wrongPhone }),
    ...(typed['smsCode'] ? {} : { smsCode: '请输入短信验证码' }),
    ...(typed['consent'] === 'yes' ? {} : { consent: '请阅读并同意《山西省政务服务网统一认证中心注册协议》' }),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const { from: validFrom, until: validUntil } = validity;
  return { ok: true, account: { loginName, password, name, idType, idNumber, phone, validFrom, validUntil } };
}

function loginNameErrors(loginName: string): Errors {
  if (loginName === '') return { loginName: '请输入用户账号' };
  // It begins with a letter: neither a phone nor an ID number is anybody's account name.
  return /^[A-Za-z]\w{3,19}$/.test(loginName) ? {} : { loginName: '用户账号须为4至20位字母、数字或下划线，以字母开头' };
}

function nameErrors(name: string): Errors {
  if (name === '') return { name: '请输入用户姓名' };
  return /^[\p{L}\p{M}·•.\- ]{2,50}$/u.test(name) ? {} : { name: '用户姓名格式不正确' };
}

interface Validity {
  readonly from: string | null;
  readonly until: string | null;
  readonly errors: Errors;
}

/** Nobody has to tell it; what is told has to make sense. The term is short for the end. */
function readValidity({ validFrom = '', validUntil = '', validTerm = '' }: Values, at: number): Validity {
  const today = new Date(at).toISOString().slice(0, 10);
  const nothing = { from: null, until: null };
  if (validFrom === '' && validUntil === '' && validTerm === '') return { ...nothing, errors: {} };
  if (validFrom === '') return { ...nothing, errors: { validFrom: '请选择证件有效开始日期' } };
  if (!isDate(validFrom) || validFrom > today) return { ...nothing, errors: { validFrom: '证件有效开始日期不正确' } };
  if (validTerm === 'permanent') return { from: validFrom, until: null, errors: {} };
  const until = validTerm === '' ? validUntil : yearsLater(validFrom, Number(validTerm));
  if (until === '') return { ...nothing, errors: { validUntil: '请选择证件有效结束日期' } };
  if (!isDate(until) || until <= validFrom)
    return { ...nothing, errors: { validUntil: '证件有效结束日期须晚于开始日期' } };
  if (until < today) return { ...nothing, errors: { validUntil: '证件已过有效期' } };
  return { from: validFrom, until, errors: {} };
}

function yearsLater(date: string, years: number): string {
  if (![5, 10, 20].includes(years)) return 'never';
  const day = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  // The one day that not every year has.
  return isDate(day) ? day : `${day.slice(0, 4)}-02-28`;
}

/** What people type, as it is compared and kept: full-width digits, spaces and a small x are nobody's mistake. */
export function cleanTyped(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '');
}

export function cleanIdNumber(typed: string): string {
  return cleanTyped(typed).toUpperCase();
}

export function phoneError(phone: string): string | null {
  if (phone === '') return '请输入手机号码';
  return /^1[3-9]\d{9}$/.test(phone) ? null : '手机号码格式不正确';
}

/** The check digit is not looked at: whoever tries this out makes numbers up. */
export function idNumberError(idType: string, idNumber: string): string | null {
  if (idNumber === '') return '请输入证件号码';
  if (idType !== residentId) return /^[0-9A-Z()]{6,20}$/.test(idNumber) ? null : '证件号码格式不正确';
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(idNumber) ?? [];
  return day !== undefined && isDate(`${year}-${month}-${day}`) ? null : '证件号码格式不正确';
}

export const residentId = '居民身份证';
export const idTypes = [residentId, '港澳居民居住证', '台湾居民居住证', '外国人永久居留身份证'];

/** Whether there is such a day: `2023-02-30` is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

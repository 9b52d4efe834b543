import { cleanNationalId, parseNationalId } from './national-id.js';

/** What a person signs in as. */
export interface AccountName {
  /** `unifiedNumber` is the portal's eight-digit 一号通账号, such as 82700040. */
  readonly kind: 'nationalId' | 'unifiedNumber';
  /** In the one spelling under which it is stored and looked up. */
  readonly value: string;
}

/** Reads the account field of a sign-in form in any spelling; `null` if it can be no account of ours. */
export function parseAccountName(raw: string): AccountName | null {
  const value = cleanNationalId(raw);
  if (/^\d{8}$/.test(value)) return { kind: 'unifiedNumber', value };
  const parsed = parseNationalId(value);
  return parsed.ok ? { kind: 'nationalId', value: parsed.id } : null;
}

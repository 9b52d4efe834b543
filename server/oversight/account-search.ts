import { cleanNationalId, parseNationalId } from '../../machines/rules/national-id.js';
import { comparableName } from '../../machines/rules/person-name.js';
import { nameIndexOf } from '../accounts/find-account.js';
import type { PersonalData } from '../database/personal-data.js';
import { arrayOf, type Condition } from './condition.js';

const unifiedLength = 8;
const shortestPrefix = 5;
const nobody: Condition = { sql: 'false', parameters: [] };

/**
 * The condition about the account `a` for what somebody typed, in any spelling: a whole ID number, a unified number or at
 * least its first five digits, or a whole name. Sealed data is found by its index, so that no part of it is.
 */
export function searchCondition(personalData: PersonalData, typed: string): Condition {
  const cleaned = cleanNationalId(typed);
  if (/^\d{1,8}$/.test(cleaned)) return byUnifiedNumber(cleaned);
  const parsed = parseNationalId(cleaned);
  if (parsed.ok) return { sql: 'a.national_id_index = ?', parameters: [personalData.index('national-id', parsed.id)] };
  if (comparableName(typed) === '') return nobody;
  return { sql: 'a.name_index = ?', parameters: [nameIndexOf(personalData, typed)] };
}

/**
 * All numbers that a beginning stands for, at most a thousand: under row-level security the database looks only by
 * equality into an index of texts.
 */
function byUnifiedNumber(digits: string): Condition {
  if (digits.length < shortestPrefix) return nobody;
  const missing = unifiedLength - digits.length;
  const numbers = Array.from({ length: 10 ** missing }, (_, tail) =>
    missing === 0 ? digits : digits + String(tail).padStart(missing, '0'),
  );
  return { sql: 'a.unified_number = any(?::varchar[])', parameters: [arrayOf(numbers)] };
}

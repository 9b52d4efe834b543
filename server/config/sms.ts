import type * as v from 'valibot';
import type { SmsCaps } from '../accounts/sms-budget.js';
import { wholeNumber } from './values.js';

/** A whole school may sit behind one address, and binds its phones in one lesson after the other. */
export function smsVariables() {
  return {
    SMS_HOURLY_PER_ADDRESS: wholeNumber('SMS_HOURLY_PER_ADDRESS', 1, 1_000_000, 1_000),
    SMS_HOURLY_PER_SCHOOL: wholeNumber('SMS_HOURLY_PER_SCHOOL', 1, 1_000_000, 3_000),
    SMS_HOURLY_IN_ALL: wholeNumber('SMS_HOURLY_IN_ALL', 1, 100_000_000, 100_000),
  };
}

type Variables = ReturnType<typeof smsVariables>;

export function smsCapsOf(set: { readonly [Name in keyof Variables]: v.InferOutput<Variables[Name]> }): SmsCaps {
  return Object.freeze({
    perAddress: set.SMS_HOURLY_PER_ADDRESS,
    perSchool: set.SMS_HOURLY_PER_SCHOOL,
    inAll: set.SMS_HOURLY_IN_ALL,
  });
}

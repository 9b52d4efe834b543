import { randomUUID } from 'node:crypto';
import type { Browser, Untyped } from './browser.js';

/** Resets the password of somebody of the staff, as the page does. */
export async function resetStaff(
  browser: Browser,
  account: string,
  requestId: string = randomUUID(),
): Promise<Untyped> {
  const query = `mutation ($input: ResetStaffPasswordInput!) { resetStaffPassword(input: $input) {
    __typename ... on StaffPasswordReset { password } ... on Refused { issues { code } } } }`;
  return (await browser.ask(query, { input: { requestId, account } })).resetStaffPassword;
}

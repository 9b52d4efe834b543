import { randomInt } from 'node:crypto';
import { passwordIssues } from '../../machines/rules/password-policy.js';

/** Without 0, O, 1, l, I: it is read off a screen and typed. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const groups = 3;
const groupLength = 4;

/** A password that nobody chose, which keeps the policy: `Kq7m-Xw3p-9TzR`. */
export function randomPassword(nationalId: string): string {
  for (;;) {
    const group = () => Array.from({ length: groupLength }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
    const password = Array.from({ length: groups }, group).join('-');
    if (passwordIssues(password, { nationalId }).length === 0) return password;
  }
}

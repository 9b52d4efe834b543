import type { Banner } from '../main.js';

/** Says where the portal is and what can be tried there. */
export function printBanner({ portal, smsInbox, accounts }: Banner, say: (line: string) => void): void {
  say('');
  say(`  首登 Shoudeng   ${portal}`);
  if (smsInbox !== null) say(`  短信 SMS codes  ${smsInbox}`);
  for (const { what, account, password, note } of accounts) {
    say('');
    say(`  ${what}`);
    say(`    账号 account   ${account}`);
    say(`    密码 password  ${password}`);
    say(`    ${note}`);
  }
  say('');
}

import type { Banner } from '../main.js';
import type { StandInBanner } from './government-stand-in.js';

/** Says where the portal is, where the stand-in of the government platform, and what can be tried there. */
export function printBanner(
  { portal, smsInbox, accounts }: Banner,
  standIn: StandInBanner | null,
  say: (line: string) => void,
): void {
  say('');
  say(`  首登 Shoudeng   ${portal}`);
  if (smsInbox !== null) say(`  短信 SMS codes  ${smsInbox}`);
  if (standIn !== null) {
    say('');
    say(`  山西政务服务平台 government platform（stand-in）   ${standIn.address}`);
    say(`    短信 SMS codes  ${standIn.smsInbox}`);
    say(`    人物 people     ${standIn.people}`);
  }
  for (const { what, account, password, note } of accounts) {
    say('');
    say(`  ${what}`);
    say(`    账号 account   ${account}`);
    say(`    密码 password  ${password}`);
    say(`    ${note}`);
  }
  say('');
}

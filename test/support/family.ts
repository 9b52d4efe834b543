import { randomUUID } from 'node:crypto';
import type { Browser, Untyped } from './browser.js';
import { captchaAnswer } from './config.js';
import { said } from './corrections.js';
import { chosenPassword, type TestPortal } from './portal.js';
import { latestCode, rightCode } from './sms-codes.js';

const issues = '... on Refused { issues { code field until remaining } }';
const own =
  'members { id relation maskedPhone boundAt } most mayBind invitation { relation maskedPhone expiresAt resendAt }';
const family = `maskedPhone children { id relation maskedName schoolName className step stepNumber stepCount since helpTopic mayReport
  corrections { number revision step changedAt isOwn mayWithdraw helpTopic } }`;

const inputs: Readonly<Record<string, readonly [string, string]>> = {
  requestFamilyCode: ['RequestFamilyCodeInput', `... on OwnFamilyChanged { family { ${own} } }`],
  bindFamilyMember: ['BindFamilyMemberInput', `... on OwnFamilyChanged { family { ${own} } }`],
  endFamilyMember: ['EndFamilyMemberInput', `... on OwnFamilyChanged { family { ${own} } }`],
  sendFamilyCode: ['SendSignInCodeInput', '... on CodeSent { challengeId expiresAt resendAt }'],
  signInFamily: ['SignInFamilyInput', `... on FamilyChanged { family { ${family} } }`],
  reportForChild: ['ReportForChildInput', `... on FamilyChanged { family { ${family} } }`],
  withdrawForChild: ['WithdrawForChildInput', `... on FamilyChanged { family { ${family} } }`],
};

async function mutate(browser: Browser, name: string, input: object): Promise<Untyped> {
  const [type, fields] = inputs[name] as readonly [string, string];
  const wanted = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${fields} ${issues} } }`;
  return (await browser.ask(wanted, { input }))[name];
}

const once = (input: object) => ({ requestId: randomUUID(), ...input });

/** What a student does about their family members. */
export function bindingStudent(portal: TestPortal, browser: Browser) {
  const student = {
    browser,
    family: async () => (await browser.ask(`{ myFamily { ${own} } }`)).myFamily as Untyped,
    request: (phone: string, input: object = {}) =>
      mutate(browser, 'requestFamilyCode', once({ phone, relation: 'MOTHER', password: chosenPassword, ...input })),
    bind: (code: string, input: object = {}) => mutate(browser, 'bindFamilyMember', once({ code, ...input })),
    end: (memberId: string, input: object = {}) =>
      mutate(browser, 'endFamilyMember', once({ memberId, password: chosenPassword, ...input })),
    /** Binds somebody from the request to the end, and lets a minute pass. @returns the binding's id */
    async bound(phone: string, relation = 'MOTHER'): Promise<string> {
      const asked = await student.request(phone, { relation });
      if (asked.issues !== undefined) throw new Error(JSON.stringify(asked.issues));
      const { family: now, issues: refusals } = await student.bind(await latestCode(portal));
      if (refusals !== undefined) throw new Error(JSON.stringify(refusals));
      await portal.moveClock(60_000);
      return now.members.at(-1).id;
    },
  };
  return student;
}

/** What a family member does. */
export function familyMember(portal: TestPortal, browser: Browser) {
  const member = {
    browser,
    family: async () => (await browser.ask(`{ family { ${family} } }`)).family as Untyped,
    async send(phone: string) {
      const captchaId = await browser.captcha('SMS_CODE');
      return mutate(browser, 'sendFamilyCode', { phone, captchaId, captchaAnswer });
    },
    answer: (challengeId: string, code: string) => mutate(browser, 'signInFamily', { challengeId, code }),
    async signIn(phone: string) {
      const { challengeId } = await member.send(phone);
      const answered = await member.answer(challengeId, rightCode(portal, { challengeId }));
      await portal.moveClock(60_000);
      return answered;
    },
    report: (childId: string, input: object = {}) =>
      mutate(browser, 'reportForChild', once({ childId, ...said, ...input })),
    withdraw: (childId: string, { number, revision }: { number: string; revision: number }) =>
      mutate(browser, 'withdrawForChild', once({ childId, number, expectedRevision: revision })),
    signOut: () => browser.ask('mutation { signOutFamily }'),
  };
  return member;
}

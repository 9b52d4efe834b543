import { issue, type Issue } from '../../machines/rules/issue.js';
import { parsePhoneNumber } from '../../machines/rules/phone-number.js';
import type { StudentContext } from '../../machines/student-onboarding/machine.js';
import { mayResend, sentChallenge } from '../../machines/rules/verification-code.js';
import { VerificationCode } from '../database/entities/verification-code.js';
import { newId } from '../database/ids.js';
import type { Services } from '../services.js';
import { asChallenge, latestChallenge, phoneBinding } from './phone-codes.js';
import { hasRoomForAccount } from './phone-limit.js';
import { askOnce, transition, type Asked } from './transition.js';

export interface RequestPhoneCode extends Asked {
  readonly phone: string;
}

/** Asks for an SMS code to bind a phone with. The SMS is an effect and leaves after the commit. */
export function requestPhoneCode(
  services: Pick<Services, 'em' | 'flows' | 'personalData'>,
  asked: RequestPhoneCode,
): Promise<Issue[]> {
  return askOnce(services, asked, async () => {
    const phone = parsePhoneNumber(asked.phone);
    if (phone === null) return [issue('PHONE_MALFORMED', { field: 'phone' })];
    const { personalData } = services;
    const phoneIndex = personalData.index('phone', phone);
    const account = asked.session.account;
    const id = newId();
    return transition(
      services,
      asked,
      { type: 'REQUEST_PHONE_CODE', at: asked.at, challengeId: id },
      {
        alongside: async (tx, { snapshot }) => {
          const latest = await latestChallenge(tx, account, phoneBinding);
          const previous = latest === null ? null : asChallenge(latest);
          const tooSoon = mayResend(previous, asked.at);
          if (tooSoon !== null) return { ...tooSoon, field: 'phone' };
          if (!(await hasRoomForAccount(tx, phoneIndex, account)))
            return issue('PHONE_ACCOUNT_LIMIT', { field: 'phone' });
          const { policy } = snapshot.context as StudentContext;
          const challenge = sentChallenge(previous, asked.at, policy.codeValidityMs);
          await tx.insert(VerificationCode, {
            id,
            account,
            purpose: phoneBinding,
            phone: personalData.seal({ table: 'verification_code', column: 'phone', row: id }, phone),
            phoneIndex,
            sentAt: new Date(challenge.sentAt),
            expiresAt: new Date(challenge.expiresAt),
            tries: challenge.tries,
            usedAt: null,
          });
        },
      },
    );
  });
}

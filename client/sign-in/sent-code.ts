import type { SendCodeFieldsFragment } from '../graphql/generated/graphql.js';

/** What is known of a code that was sent, or would have been if the phone were anybody's. */
export interface SentCode extends Extract<SendCodeFieldsFragment, { challengeId: string }> {
  /** The number that was typed, masked. */
  readonly phone: string;
}

/** One way to an account by the code of an SMS, as far as somebody has come on it. */
export interface CodeDraft {
  phone: string;
  code: string;
  sent: SentCode | null;
  /** Whoever wants another code, or has another number, asks again; the code that was sent stays good. */
  isAsking: boolean;
}

export const emptyCodeDraft: Readonly<CodeDraft> = { phone: '', code: '', sent: null, isAsking: true };

/** What changes once a code was sent. */
export function afterSending(sent: SentCode): Partial<CodeDraft> {
  return { sent, code: '', isAsking: false };
}

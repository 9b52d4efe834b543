import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { Account } from './account.js';

/** A one-time code sent by SMS. The code itself is nowhere: it is derived from the id with the signing key. */
export const VerificationCode = defineEntity({
  name: 'VerificationCode',
  tableName: 'verification_code',
  indexes: [{ properties: ['account', 'purpose', 'sentAt'] }, { properties: ['phoneIndex', 'sentAt'] }],
  properties: {
    id: p.uuid().primary(),
    /** Null where nobody is signed in: for a sign-in, and for a recovery that no account fits. */
    account: () => p.manyToOne(Account).mapToPk().nullable().deleteRule('cascade'),
    purpose: p.string().length(20),
    /** Keyed hash of the browser's cookie that asked for it; null where a session did. */
    deviceHash: p.blob().nullable(),
    phone: p.blob(),
    phoneIndex: p.blob(),
    sentAt: p.datetime().length(3),
    expiresAt: p.datetime().length(3),
    /** Wrong answers, those to the sendings that it replaces included. */
    tries: p.integer(),
    usedAt: p.datetime().length(3).nullable(),
  },
});

export type VerificationCode = InferEntity<typeof VerificationCode>;

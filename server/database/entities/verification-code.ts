import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { Account } from './account.js';

/** A one-time code sent by SMS. The code itself is nowhere: it is derived from the id with the signing key. */
export const VerificationCode = defineEntity({
  name: 'VerificationCode',
  tableName: 'verification_code',
  indexes: [{ properties: ['account', 'purpose', 'sentAt'] }, { properties: ['phoneIndex', 'sentAt'] }],
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk().deleteRule('cascade'),
    purpose: p.string().length(20),
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

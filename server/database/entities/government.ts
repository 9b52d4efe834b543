import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { Account } from './account.js';
import { Session } from './session.js';

/**
 * Somebody as the government platform knows them. Issuer and subject name the identity and nothing else does (O5); name
 * and ID number are what it said last, sealed.
 */
export const GovernmentIdentity = defineEntity({
  name: 'GovernmentIdentity',
  tableName: 'government_identity',
  uniques: [{ properties: ['issuer', 'subject'] }],
  properties: {
    id: p.uuid().primary(),
    issuer: p.string().length(300),
    subject: p.string().length(255),
    name: p.blob(),
    nationalId: p.blob(),
    /** The account that it is tied to. */
    account: () => p.manyToOne(Account).mapToPk().nullable().unique().deleteRule('set null'),
    tiedAt: p.datetime().length(3).nullable(),
    firstSeenAt: p.datetime().length(3),
    lastSeenAt: p.datetime().length(3),
  },
});

export type GovernmentIdentity = InferEntity<typeof GovernmentIdentity>;

/** A way to the government platform. Its answer is taken once, in the browser that began, while the session lives. */
export const GovernmentAttempt = defineEntity({
  name: 'GovernmentAttempt',
  tableName: 'government_attempt',
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk().index().deleteRule('cascade'),
    session: () => p.manyToOne(Session).mapToPk().index().deleteRule('cascade'),
    /** Keyed hash of the device cookie's value. */
    deviceHash: p.blob(),
    /** Keyed hash of the request's `state`. */
    stateHash: p.blob().index(),
    /** What the provider's answer is checked by, sealed JSON. */
    secret: p.blob(),
    begunAt: p.datetime().length(3),
    expiresAt: p.datetime().length(3).index(),
    usedAt: p.datetime().length(3).nullable(),
  },
});

export type GovernmentAttempt = InferEntity<typeof GovernmentAttempt>;

import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { Account } from './account.js';

/** The systems that people sign in to. A session of one is nothing at the other. */
export const audiences = ['portal', 'evaluation'] as const;
export type SessionAudience = (typeof audiences)[number];

/** One signed-in browser. The token itself is only in the browser's cookie. */
export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.uuid().primary(),
    tokenHash: p.blob().unique(),
    account: () => p.manyToOne(Account).mapToPk().index().deleteRule('cascade'),
    audience: p.enum(audiences).default('portal'),
    /** Opened by an initial password: may do nothing but the next onboarding step (A13). */
    isInitial: p.boolean(),
    /** Keyed hash of the device cookie's value. */
    deviceHash: p.blob().nullable(),
    /** What its owner knows the browser by, such as `Chrome · Windows`. */
    deviceName: p.string().length(60).nullable(),
    createdAt: p.datetime().length(3),
    lastSeenAt: p.datetime().length(3),
    expiresAt: p.datetime().length(3).index(),
  },
});

export type Session = InferEntity<typeof Session>;

/** A browser that signed in to the account before: strangers' failures do not lock it out. */
export const KnownDevice = defineEntity({
  name: 'KnownDevice',
  tableName: 'known_device',
  properties: {
    account: () => p.manyToOne(Account).mapToPk().primary().deleteRule('cascade'),
    /** Keyed hash of the device cookie's value. */
    deviceHash: p.blob().primary(),
    firstSeenAt: p.datetime().length(3),
    lastSeenAt: p.datetime().length(3),
  },
});

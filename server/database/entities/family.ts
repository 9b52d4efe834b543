import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { familyRelations } from '../../../machines/rules/family.js';
import { Account } from './account.js';

/**
 * Somebody of a student's family: asked for by the student, bound once the code that went to the phone came back, until
 * the student ends it.
 */
export const FamilyMember = defineEntity({
  name: 'FamilyMember',
  tableName: 'family_member',
  properties: {
    /** Of the code as well that binds. */
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk().index().deleteRule('cascade'),
    relation: p.enum(familyRelations),
    phone: p.blob(),
    phoneIndex: p.blob().index(),
    askedAt: p.datetime().length(3),
    boundAt: p.datetime().length(3).nullable(),
    endedAt: p.datetime().length(3).nullable(),
    /** When a binding that never came about, or is over, is forgotten; null while it holds. */
    keptUntil: p.datetime().length(3).nullable().index(),
  },
});

export type FamilyMember = InferEntity<typeof FamilyMember>;

/** A browser in which a family member is signed in: by phone, not by an account. The token is only in its cookie. */
export const FamilySession = defineEntity({
  name: 'FamilySession',
  tableName: 'family_session',
  properties: {
    id: p.uuid().primary(),
    tokenHash: p.blob().unique(),
    phone: p.blob(),
    phoneIndex: p.blob().index(),
    createdAt: p.datetime().length(3),
    lastSeenAt: p.datetime().length(3),
    expiresAt: p.datetime().length(3).index(),
  },
});

export type FamilySession = InferEntity<typeof FamilySession>;

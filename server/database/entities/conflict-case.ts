import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { ConflictEnd, ConflictKind } from '../../../machines/teacher-real-name/effects.js';
import { Account } from './account.js';
import { GovernmentIdentity } from './government.js';

export const conflictKinds = ['otherPerson', 'tiedElsewhere', 'contact'] as const satisfies readonly ConflictKind[];
export const conflictEnds = ['bindHere', 'tryAgain', 'rejected', 'verified'] as const satisfies readonly ConflictEnd[];

/** What keeps somebody from proving their real name and waits for an administrator, or was settled. */
export const ConflictCase = defineEntity({
  name: 'ConflictCase',
  tableName: 'conflict_case',
  indexes: [{ properties: ['account', 'openedAt'] }, { properties: ['closedAt', 'openedAt'] }],
  properties: {
    id: p.uuid().primary(),
    /** What people call it by: eight digits, given by the database. */
    number: p.string().length(8).unique().defaultRaw(`nextval('conflict_number')::text`),
    account: () => p.manyToOne(Account).mapToPk().deleteRule('cascade'),
    kind: p.enum(conflictKinds),
    /** Who signed in there; null where the platform named nobody. */
    identity: () => p.manyToOne(GovernmentIdentity).mapToPk().nullable().index().deleteRule('set null'),
    openedAt: p.datetime().length(3),
    /** When it was last about something else. */
    changedAt: p.datetime().length(3),
    closedAt: p.datetime().length(3).nullable(),
    decision: p.enum(conflictEnds).nullable(),
    /** The administrator's, sealed: people write names into such fields. */
    reason: p.blob().nullable(),
    decidedBy: () => p.manyToOne(Account).mapToPk().nullable().index().deleteRule('set null'),
  },
});

export type ConflictCase = InferEntity<typeof ConflictCase>;

import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { Account } from './account.js';
import { School } from './school.js';

/** A failed status verification that waits for the school's registrar, or was decided by one. */
export const StatusReview = defineEntity({
  name: 'StatusReview',
  tableName: 'status_review',
  indexes: [{ properties: ['school', 'decidedAt'] }],
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk().index().deleteRule('cascade'),
    school: () => p.manyToOne(School).mapToPk().nullable().deleteRule('restrict'),
    openedAt: p.datetime().length(3),
    decidedAt: p.datetime().length(3).nullable(),
    decision: p.string().length(20).nullable(),
  },
});

export type StatusReview = InferEntity<typeof StatusReview>;

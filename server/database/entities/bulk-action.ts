import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { bulkKinds, bulkStates } from '../../../machines/rules/bulk-kind.js';
import { Account } from './account.js';

/** Something that is done to many accounts: which ones is fixed when it is rehearsed. */
export const BulkAction = defineEntity({
  name: 'BulkAction',
  tableName: 'bulk_action',
  uniques: [{ properties: ['actor', 'requestId'] }],
  indexes: [{ properties: ['state', 'createdAt'] }],
  properties: {
    id: p.uuid().primary(),
    /** Who rehearsed it, and answers for it. */
    actor: () => p.manyToOne(Account).mapToPk().deleteRule('cascade'),
    /** Of the rehearsal: made by the client once per intended action. */
    requestId: p.uuid(),
    kind: p.enum(bulkKinds),
    state: p.enum(bulkStates),
    /** Of its accounts: who has all of them in their scope sees the action. */
    schoolIds: p.array().columnType('uuid[]'),
    placeName: p.string().length(100).nullable(),
    /** Sealed, as the audit trail has it. */
    reason: p.blob().nullable(),
    /** The network address that it was begun from, sealed. */
    address: p.blob().nullable(),
    createdAt: p.datetime().length(3),
    /** By the last retry, if there was one. */
    begunAt: p.datetime().length(3).nullable(),
    /** How many accounts were done or had failed when it was begun: its speed does not count them. */
    begunFrom: p.integer().default(0),
    endedAt: p.datetime().length(3).nullable(),
    slipsTakenAt: p.datetime().length(3).nullable(),
    slipsTakenBy: () => p.manyToOne(Account).mapToPk().nullable().deleteRule('set null'),
  },
});

export type BulkAction = InferEntity<typeof BulkAction>;

/** `refused` in the rehearsal, and never tried; the others have their turn. */
export const bulkItemStates = ['refused', 'pending', 'done', 'failed'] as const;
export type BulkItemState = (typeof bulkItemStates)[number];

/** One account of an action. */
export const BulkItem = defineEntity({
  name: 'BulkItem',
  tableName: 'bulk_item',
  indexes: [{ properties: ['action', 'state', 'account'] }],
  properties: {
    action: () => p.manyToOne(BulkAction).mapToPk().primary().deleteRule('cascade'),
    account: () => p.manyToOne(Account).mapToPk().primary().index().deleteRule('cascade'),
    state: p.enum(bulkItemStates),
    /** Why it was refused or failed: an issue's code. */
    issue: p.string().length(40).nullable(),
  },
});

import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.js';

/** A request that was begun, and what it was answered: the same request again runs nothing and gets the same answer. */
export const RequestClaim = defineEntity({
  name: 'RequestClaim',
  tableName: 'request_claim',
  properties: {
    account: () => p.manyToOne(Account).mapToPk().primary().deleteRule('cascade'),
    /** Made by the client, once per intended action. */
    requestId: p.uuid().primary(),
    claimedAt: p.datetime().length(3).index(),
    /** Null while it runs. */
    issues: p.json<Record<string, unknown>[]>().nullable(),
  },
});

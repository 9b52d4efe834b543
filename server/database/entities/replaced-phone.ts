import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.js';

/** A phone that an account was bound to: kept for as long as it takes to tell it. */
export const ReplacedPhone = defineEntity({
  name: 'ReplacedPhone',
  tableName: 'replaced_phone',
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk().index().deleteRule('cascade'),
    phone: p.blob(),
    replacedAt: p.datetime().length(3).index(),
  },
});

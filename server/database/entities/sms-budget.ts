import { defineEntity, p } from '@mikro-orm/core';

/** How many codes were sent in an hour on behalf of an address, a school, or in all. */
export const SmsBudget = defineEntity({
  name: 'SmsBudget',
  tableName: 'sms_budget',
  properties: {
    scope: p.string().length(80).primary(),
    begunAt: p.datetime().length(3).primary(),
    spent: p.integer(),
  },
});

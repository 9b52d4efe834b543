import { defineEntity, p } from '@mikro-orm/core';

/** Work that takes longer than a request (server/work): a row while there is something to do. */
export const Work = defineEntity({
  name: 'Work',
  tableName: 'work',
  properties: {
    /** Of what it is done for: an import, an action. */
    id: p.uuid().primary(),
    kind: p.string().length(40).primary(),
    enqueuedAt: p.datetime().length(3),
    /** From when on its next part may be done; the oldest comes first. */
    dueAt: p.datetime().length(3).index(),
    /** In a row. */
    failures: p.integer().default(0),
  },
});

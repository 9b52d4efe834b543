import { defineEntity, p } from '@mikro-orm/core';

/** What the built-in stand-in of the national student registry was given. */
export const RegistrySubmission = defineEntity({
  name: 'RegistrySubmission',
  tableName: 'registry_submission',
  properties: {
    /** The sender's. */
    key: p.string().length(80).primary(),
    /** Sealed JSON. */
    correction: p.blob(),
    receivedAt: p.datetime().length(3).index(),
  },
});

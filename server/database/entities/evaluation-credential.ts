import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.js';

/** What the built-in evaluation platform's own sign-in knows: its copy of the password, once it has arrived there. */
export const EvaluationCredential = defineEntity({
  name: 'EvaluationCredential',
  tableName: 'evaluation_credential',
  properties: {
    account: () => p.manyToOne(Account).mapToPk().primary().deleteRule('cascade'),
    /** Null after a revocation: no password is taken there. */
    passwordHash: p.text().nullable(),
    /** The flow's revision that it belongs to: an older effect that arrives late changes nothing. */
    revision: p.integer(),
    changedAt: p.datetime().length(3),
  },
});

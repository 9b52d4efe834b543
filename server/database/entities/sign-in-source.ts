import { defineEntity, p } from '@mikro-orm/core';

/** What came of signing in from an address, or from all together, in half an hour. */
export const SignInSource = defineEntity({
  name: 'SignInSource',
  tableName: 'sign_in_source',
  properties: {
    scope: p.string().length(80).primary(),
    begunAt: p.datetime().length(3).primary(),
    /** Accounts that do not exist. */
    unknown: p.integer(),
    /** Accounts at which a password was wrong, existing or not. */
    wrong: p.integer(),
    entered: p.integer(),
  },
});

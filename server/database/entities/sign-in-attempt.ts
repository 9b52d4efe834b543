import { defineEntity, p } from '@mikro-orm/core';

/** That signing in to an account came to something in half an hour, from an address or from all together: once each. */
export const SignInAttempt = defineEntity({
  name: 'SignInAttempt',
  tableName: 'sign_in_attempt',
  properties: {
    begunAt: p.datetime().length(3).primary(),
    scope: p.string().length(80).primary(),
    /** From an address: `wrong` or `entered`. From all together: `unknown` or `known`. */
    outcome: p.string().length(10).primary(),
    /** As failures are counted (see Counted). */
    identifierHash: p.blob().primary(),
  },
});

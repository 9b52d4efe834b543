import { defineEntity, p } from '@mikro-orm/core';

/**
 * Wrong passwords in a row, per identifier that was typed (existing or not) and device.
 * The rows of unknown devices share the empty device.
 */
export const SignInCounter = defineEntity({
  name: 'SignInCounter',
  tableName: 'sign_in_counter',
  properties: {
    /** Keyed hash of the identifier. */
    identifierHash: p.blob().primary(),
    deviceHash: p.blob().primary(),
    failures: p.integer(),
    /** Passwords being checked right now; they count as failures until they turn out right. */
    inFlight: p.integer(),
    /** When the latest of them began; after half a minute they are taken for lost. */
    inFlightSince: p.datetime().length(3).nullable(),
    lockedUntil: p.datetime().length(3).nullable(),
    changedAt: p.datetime().length(3).index(),
  },
});

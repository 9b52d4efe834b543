import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/**
 * Who did what to whom and why. Append-only: the table refuses changes but for chaining an entry, once. Holds no personal
 * data in clear. No foreign keys: the trail outlives accounts and schools.
 */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  indexes: [{ properties: ['subject', 'id'] }, { properties: ['actor', 'id'] }, { properties: ['school', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    at: p.datetime().length(3).index(),
    /** The account that did it; null for the command line. */
    actor: p.uuid().nullable().fieldName('actor_id'),
    action: p.string().length(60),
    subject: p.uuid().nullable().fieldName('subject_id'),
    /** Whose administrators see it: the subject's school then, or the one that it is about. */
    school: p.uuid().nullable().fieldName('school_id'),
    details: p.json<Record<string, unknown>>(),
    reason: p.blob().nullable(),
    /** The network address that it was done from, sealed. */
    address: p.blob().nullable(),
    /** Its place in the chain (audit/chain.ts); null for a moment after it was written. */
    sequence: p.bigint().nullable().unique(),
    mac: p.blob().nullable(),
  },
});

export type AuditEntry = InferEntity<typeof AuditEntry>;

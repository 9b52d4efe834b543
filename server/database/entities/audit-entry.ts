import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** Who did what to whom and why. Append-only: the table refuses changes. Holds no personal data in clear. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  indexes: [{ properties: ['subject', 'at'] }],
  properties: {
    id: p.uuid().primary(),
    at: p.datetime().length(3).index(),
    /** The account that did it; null for the command line. No foreign key: the trail outlives accounts. */
    actor: p.uuid().nullable().fieldName('actor_id'),
    action: p.string().length(60),
    subject: p.uuid().nullable().fieldName('subject_id'),
    details: p.json<Record<string, unknown>>(),
    reason: p.blob().nullable(),
    /** The network address that it was done from, sealed. */
    address: p.blob().nullable(),
  },
});

export type AuditEntry = InferEntity<typeof AuditEntry>;

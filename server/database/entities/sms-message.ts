import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A message of the development SMS gateway, which keeps messages instead of sending them. */
export const SmsMessage = defineEntity({
  name: 'SmsMessage',
  tableName: 'sms_message',
  properties: {
    id: p.uuid().primary(),
    /** The sender's idempotency key. */
    key: p.string().length(100).unique(),
    phone: p.blob(),
    text: p.blob(),
    sentAt: p.datetime().length(3).index(),
  },
});

export type SmsMessage = InferEntity<typeof SmsMessage>;

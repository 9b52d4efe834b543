import type { Queries } from '../store/store.js';

export interface Message {
  readonly phone: string;
  readonly text: string;
  readonly sentAt: Date;
}

/** The latest messages, none of which was sent; newest first. */
export function latestMessages(store: Queries): Promise<Message[]> {
  const sql = `select phone, text, sent_at as "sentAt" from government.sms_message order by number desc limit 50`;
  return store.query<Message>(sql);
}

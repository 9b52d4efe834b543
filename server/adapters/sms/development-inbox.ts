import { newId } from '../../database/ids.js';
import { SmsMessage } from '../../database/entities/sms-message.js';
import type { EntityManager } from '../../database/orm.js';
import type { PersonalData } from '../../database/personal-data.js';
import type { SmsGateway } from '../../ports.js';

export interface ReadMessage {
  readonly phone: string;
  readonly text: string;
  readonly sentAt: Date;
}

const shownAtMost = 50;

/** The development SMS gateway: keeps messages, sealed, for a page that shows them instead of sending them. */
export class DevelopmentInbox implements SmsGateway {
  constructor(
    private readonly em: EntityManager,
    private readonly personalData: PersonalData,
  ) {}

  async send({ key, phone, text, at }: Parameters<SmsGateway['send']>[0]): Promise<void> {
    const id = newId();
    const seal = (column: string, value: string) =>
      this.personalData.seal({ table: 'sms_message', column, row: id }, value);
    const row = { id, key, phone: seal('phone', phone), text: seal('text', text), sentAt: new Date(at) };
    await this.em.fork().upsert(SmsMessage, row, { onConflictFields: ['key'], onConflictAction: 'ignore' });
  }

  /** The latest messages, newest first. */
  async latest(): Promise<ReadMessage[]> {
    const rows = await this.em
      .fork()
      .findAll(SmsMessage, { orderBy: { sentAt: 'desc', id: 'desc' }, limit: shownAtMost });
    return rows.map(({ id, phone, text, sentAt }) => ({
      phone: this.personalData.open({ table: 'sms_message', column: 'phone', row: id }, phone),
      text: this.personalData.open({ table: 'sms_message', column: 'text', row: id }, text),
      sentAt,
    }));
  }
}

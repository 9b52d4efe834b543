import { createHash } from 'node:crypto';
import type { CaptchaPainter, Hashing, PasswordHasher, SmsGateway } from '../../server/ports.js';
import { captchaAnswer } from '../support/config.js';

export const simulatedCaptcha: CaptchaPainter = {
  paint: async () => ({ answer: captchaAnswer, jpeg: Buffer.alloc(0) }),
};

const digest = (password: string) => `simulated$${createHash('sha256').update(password).digest('base64url')}`;

const hashing: Hashing = {
  hash: async (password) => digest(password),
  verify: async (hash, password) => hash === digest(password),
};

/** As cheap as can be: thousands of worlds sign in thousands of times. */
export const simulatedHasher: PasswordHasher = { ...hashing, inOneTurn: (work) => work(hashing) };

export interface Message {
  readonly key: string;
  readonly phone: string;
  readonly text: string;
  readonly at: number;
}

/** What becomes of a message that the gateway was given. */
export type MessageFate = 'arrives' | 'late' | 'lost' | 'doubled' | 'refused' | 'answerLost';

/** The gateway and the network behind it. As the port demands, it takes each key once. */
export class SimulatedSms implements SmsGateway {
  readonly taken = new Map<string, Message>();
  readonly #inboxes = new Map<string, { readonly arrivesAt: number; readonly message: Message }[]>();
  /** How the next message fares, and how late it is. */
  fate: () => readonly [MessageFate, number] = () => ['arrives', 0];

  async send(message: Message): Promise<void> {
    const [fate, lateMs] = this.fate();
    if (fate === 'refused') throw new Error('the gateway is down');
    if (!this.taken.has(message.key)) {
      this.taken.set(message.key, message);
      const arrivals = fate === 'lost' ? [] : fate === 'doubled' ? [0, lateMs] : [fate === 'late' ? lateMs : 0];
      const inbox = this.#inboxes.get(message.phone) ?? [];
      this.#inboxes.set(message.phone, inbox);
      for (const late of arrivals) inbox.push({ arrivesAt: message.at + late, message });
    }
    if (fate === 'answerLost') throw new Error('the gateway took it and said nothing');
  }

  /** What can be read on a phone, as it came. */
  read(phone: string, at: number): Message[] {
    const arrived = (this.#inboxes.get(phone) ?? []).filter(({ arrivesAt }) => arrivesAt <= at);
    return arrived.sort((a, b) => a.arrivesAt - b.arrivesAt).map(({ message }) => message);
  }
}

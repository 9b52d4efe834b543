import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Store } from './store.js';

/** Everything that is hashed or signed with the stand-in's own key, which lives in its store. */
export class Secrets {
  constructor(private readonly key: Buffer) {}

  /** The first start makes the key; every later one finds it. */
  static async load(store: Store): Promise<Secrets> {
    const insert = 'insert into government.secret (name, value) values ($1, $2) on conflict do nothing';
    await store.query(insert, ['key', randomBytes(32)]);
    const [row] = await store.query<{ value: Buffer }>(`select value from government.secret where name = 'key'`);
    return new Secrets(row!.value);
  }

  /** A keyed hash: without the key nobody finds out by trying what was hashed. */
  hash(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.key).update(`${purpose}\0${text}`).digest();
  }

  /** Text that the browser keeps for us and cannot change. */
  sign(purpose: string, content: object): string {
    const text = Buffer.from(JSON.stringify(content)).toString('base64url');
    return `${text}.${this.hash(purpose, text).toString('base64url')}`;
  }

  /** What was signed for this very purpose; `null` for everything else. */
  open<Content extends object>(purpose: string, signed: string): Content | null {
    const [text = '', signature = ''] = signed.split('.');
    if (!isEqual(Buffer.from(signature, 'base64url'), this.hash(purpose, text))) return null;
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as Content;
  }
}

/** Compares without telling by the time it takes where two values differ. */
export function isEqual(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Something that nobody guesses. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

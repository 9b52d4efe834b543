import { createHash, createHmac, createSecretKey, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';

const tokenBytes = 32;

/** A random token for a cookie. */
export function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

/** What is stored of a token. Without a key: the token is random enough. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Signs and hashes what a browser is given to keep. */
export class Signer {
  // A key object: Node makes one of a Buffer at every use, which takes longer than the use itself.
  readonly #key: KeyObject;

  constructor(key: Buffer) {
    this.#key = createSecretKey(key);
  }

  /** Keyed hash of a value for one purpose. */
  hash(purpose: string, value: string): Buffer {
    return createHmac('sha256', this.#key).update(`${purpose}\0${value}`).digest();
  }

  /** `value.signature` */
  sign(purpose: string, value: string): string {
    return `${value}.${this.hash(purpose, value).toString('base64url')}`;
  }

  /** The value if the signature is ours, else `null`. */
  verify(purpose: string, signed: string | undefined): string | null {
    const dot = signed?.lastIndexOf('.') ?? -1;
    if (signed === undefined || dot < 0) return null;
    const value = signed.slice(0, dot);
    const [given, ours] = [Buffer.from(signed.slice(dot + 1), 'base64url'), this.hash(purpose, value)];
    return given.length === ours.length && timingSafeEqual(given, ours) ? value : null;
  }
}

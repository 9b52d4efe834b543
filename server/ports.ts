/**
 * What the server asks of the world. Adapters fulfil these and import nothing else of the server but its database.
 * A use case declares the ones that it needs: `Pick<Ports, 'clock' | 'sms'>`.
 */
export interface Ports {
  readonly clock: Clock;
  readonly passwords: PasswordHasher;
  readonly captchas: CaptchaPainter;
  readonly puzzles: PuzzleMaker;
  readonly sms: SmsGateway;
  readonly evaluation: EvaluationPlatform;
}

export interface Clock {
  /** Epoch milliseconds. Read once per request or job. */
  now(): number;
}

export interface PasswordHasher {
  /** @throws BusyError when too many wait already */
  hash(password: string): Promise<string>;
  /**
   * Takes equally long for every argument.
   *
   * @param hash `null` where there is no account or no hash: the work is done and the answer is false
   * @throws BusyError when too many wait already
   */
  verify(hash: string | null, password: string): Promise<boolean>;
}

/** So many passwords wait to be hashed that another one would wait for too long. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
  constructor(readonly retryAfterSeconds: number) {
    super('too many passwords are waiting to be hashed');
  }
}

export interface CaptchaPainter {
  /** A new picture: what to type, and its picture as PNG. */
  paint(): Promise<{ readonly answer: string; readonly png: Buffer }>;
}

/** The captcha for those who do not see pictures: their browser looks for a number. */
export interface PuzzleMaker {
  make(): Promise<{ readonly answer: string; readonly puzzle: Puzzle }>;
}

/** The number is the one whose derived key begins with the prefix. */
export interface Puzzle {
  readonly algorithm: string;
  /** Hexadecimal, like salt and prefix. What is derived from is the nonce and the number. */
  readonly nonce: string;
  readonly salt: string;
  /** Rounds of one derivation. */
  readonly cost: number;
  /** Bytes. */
  readonly keyLength: number;
  readonly keyPrefix: string;
}

export interface SmsGateway {
  /**
   * Sends a message, at most once per key.
   *
   * @param key the sender's idempotency key
   * @param phone eleven digits
   */
  send(message: {
    readonly key: string;
    readonly phone: string;
    readonly text: string;
    readonly at: number;
  }): Promise<void>;
}

/** The evaluation platform's own sign-in. Calls with an older revision than the last one change nothing. */
export interface EvaluationPlatform {
  revokePassword(change: { readonly account: string; readonly revision: number; readonly at: number }): Promise<void>;
  publishPassword(change: {
    readonly account: string;
    readonly revision: number;
    readonly at: number;
    readonly passwordHash: string;
  }): Promise<void>;
}

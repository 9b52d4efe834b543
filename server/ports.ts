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
  readonly identities: IdentityProvider;
  readonly auditAnchors: AuditAnchors;
  readonly registry: StudentRegistry;
}

export interface Clock {
  /** Epoch milliseconds. Read once per request or job. */
  now(): number;
}

/** Hashes passwords and compares with hashes. */
export interface Hashing {
  hash(password: string): Promise<string>;
  /**
   * Takes equally long for every argument.
   *
   * @param hash `null` where there is no account or no hash: the work is done and the answer is false
   */
  verify(hash: string | null, password: string): Promise<boolean>;
}

/** As many at once as the machine has cores; the others wait for their turn, and where too many do, all throw BusyError. */
export interface PasswordHasher extends Hashing {
  /**
   * Several one after the other, in one turn: whoever has waited for the first does not wait again.
   *
   * @param work by what it is given alone: whoever asked the hasher itself would wait for a turn within one
   */
  inOneTurn<T>(work: (hashing: Hashing) => Promise<T>): Promise<T>;
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
  paint(): Promise<{ readonly answer: string; readonly jpeg: Buffer }>;
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

/** The government's identity platform: who somebody is, by their own sign-in there. Faults of theirs are answers. */
export interface IdentityProvider {
  /**
   * Begins a request. What to do with its `secret` is the caller's business: to keep it sealed, bound to the session of
   * the browser that began, and to hand it out once; whoever brings it is believed to have begun.
   *
   * @param attempt a random id. The request's `state` is this id, a dot and a secret, so that whoever is told a state
   *   knows whose request it was
   */
  begin(request: {
    readonly attempt: string;
    readonly at: number;
  }): Promise<BegunIdentity | { readonly outcome: 'unavailable' }>;

  /**
   * Who signed in there, with everything checked: state, code, verifier, the id token's signature, issuer, audience,
   * nonce and times, and that name and ID number are the same person's. Whether it is who it should be is the caller's
   * question. It takes a few seconds at most, whatever the provider does.
   *
   * @param callbackUrl where the browser came back to, or its query alone with the question mark
   * @param secret the one of this request. A second use cannot succeed, but the caller must not try
   */
  finish(answer: {
    readonly callbackUrl: string;
    readonly secret: BegunIdentity['secret'];
    readonly at: number;
  }): Promise<IdentityAnswer>;
}

export interface BegunIdentity {
  readonly outcome: 'begun';
  /** Where the browser goes. */
  readonly url: string;
  /** Plain data. */
  readonly secret: {
    readonly state: string;
    readonly nonce: string;
    /** PKCE's. */
    readonly verifier: string;
    readonly begunAt: number;
  };
}

/**
 * `cancelled` and `denied`: the person did not want to; where the provider does not tell them apart, `cancelled`.
 * `expired`: they came back too late. `unavailable`: the provider is down, slow, or one side is set up wrong.
 * `untrusted`: something does not fit, by attack or accident; nothing of it may be believed.
 */
export type IdentityAnswer =
  | { readonly outcome: 'signedIn'; readonly identity: Identity }
  | { readonly outcome: 'cancelled' | 'denied' | 'expired' | 'unavailable' | 'untrusted' };

/** Who it is there: issuer and subject, and nothing else, name the identity. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly nationalId: string;
}

/** Keeps the end of the audit chain outside the database, so that what was cut off is missed. */
export interface AuditAnchors {
  keep(anchor: AuditAnchor): Promise<void>;
}

export interface AuditAnchor {
  /** How many entries the chain has. */
  readonly sequence: number;
  /** The last one's link, hexadecimal. */
  readonly mac: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The national student registry (全国学籍系统). Faults of theirs are answers. */
export interface StudentRegistry {
  /**
   * Gives a correction to the registry. The same key again, also with other data, changes nothing.
   *
   * @param key names the correction there for good; at most 80 characters
   */
  submitCorrection(request: {
    readonly key: string;
    readonly correction: RegistryCorrection;
    readonly at: number;
  }): Promise<'received' | 'unavailable'>;

  /** What has become of it. `unknown`: the registry has no correction of this key (any more). */
  readAnswer(request: { readonly key: string; readonly at: number }): Promise<RegistryReply>;
}

/** What the registry is told: who it is, what is wrong, and what would be right as far as the student said. */
export interface RegistryCorrection {
  readonly nationalId: string;
  readonly name: string;
  readonly fields: readonly string[];
  /** By field. */
  readonly wanted: Readonly<Record<string, string>>;
}

/** What the registry has now, where that concerns us: a missing part was not corrected. */
export interface RegistryRecord {
  readonly name?: string;
  /** Grade and class, such as 高一 3 班. */
  readonly className?: string;
}

export type RegistryReply =
  | { readonly outcome: 'corrected'; readonly record: RegistryRecord }
  /** `reason` is the registry's, where it gives one. */
  | { readonly outcome: 'refused'; readonly reason: string | null }
  | { readonly outcome: 'notYet' | 'unknown' | 'unavailable' };

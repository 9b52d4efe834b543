import { Violation } from '../violation.js';

/**
 * What the world knows of a student from outside: what they have shown, whatever the server believes. A request that was
 * sent counts from then on, since its answer may be lost.
 */
export class Ledger {
  /** Whether the right name and school were ever said, or the registrar has confirmed them. */
  hasProvedStatus = false;
  /** The passwords of which one opens the account. */
  passwords: Set<string>;
  readonly replaced = new Set<string>();
  /** Whether they have ever chosen one. */
  hasChosen = false;
  /** Blind indexes of phones whose codes have come back. */
  readonly phones = new Set<string>();
  constructor(
    readonly label: string,
    readonly initialPassword: string,
  ) {
    this.passwords = new Set([initialPassword]);
  }

  /** It may be the password from now on. */
  mayBecome(password: string): void {
    this.passwords.add(password);
  }

  /** It is the password, and no other one is. */
  becomes(password: string): void {
    for (const old of this.passwords) if (old !== password) this.replaced.add(old);
    this.replaced.delete(password);
    this.passwords = new Set([password]);
  }

  /** Somebody was let in with it. */
  opened(password: string): void {
    if (!this.passwords.has(password))
      throw new Violation('nobody gets in with a password that is not theirs', this.label);
    this.becomes(password);
  }
}

import { minute } from '../../support/time.js';
import { Violation } from '../violation.js';

/**
 * What the world knows of a student from outside: what they have shown, whatever the server believes. A request that was
 * sent counts from then on, since its answer may be lost.
 */
export class Ledger {
  /** Whether the right name and school were ever said, or the registrar has confirmed them. */
  hasProvedStatus = false;
  /** The passwords of which one opens the account, and since when at the earliest. */
  readonly passwords = new Map<string, number>();
  readonly replaced = new Set<string>();
  /** Whether they have ever chosen one. */
  hasChosen = false;
  /** Grows with every password that came into force: sessions of before it are over. */
  epoch = 0;
  #inForce: string;
  /** Blind indexes of phones whose codes have come back. */
  readonly phones = new Set<string>();

  constructor(
    readonly label: string,
    readonly initialPassword: string,
    began: number,
  ) {
    this.passwords.set(initialPassword, began);
    this.#inForce = initialPassword;
  }

  /** It may be the password from now on. */
  mayBecome(password: string, at: number): void {
    this.hasChosen = true;
    this.passwords.set(password, at);
  }

  /** It is the password, and no other one is. */
  becomes(password: string): void {
    for (const old of this.passwords.keys()) {
      if (old === password) continue;
      this.passwords.delete(old);
      this.replaced.add(old);
    }
    this.replaced.delete(password);
    if (password !== this.#inForce) this.epoch += 1;
    this.#inForce = password;
  }

  /** The school is resetting it: the initial one may be it again from now on. */
  mayBeReset(at: number): void {
    this.passwords.set(this.initialPassword, at);
    this.replaced.delete(this.initialPassword);
  }

  /** Somebody was let in with it. */
  opened(password: string): void {
    if (!this.passwords.has(password))
      throw new Violation('nobody gets in with a password that is not theirs', this.label);
    this.becomes(password);
  }

  /** Somebody was let in with it at the evaluation platform's own sign-in. */
  openedThere(password: string, at: number): void {
    const since = this.passwords.get(password);
    if (since === undefined || password === this.initialPassword)
      throw new Violation('the evaluation platform refuses a replaced password from the first second', this.label);
    if (at < since + 10 * minute)
      throw new Violation('a new password works on the evaluation platform after ten minutes', this.label);
  }
}

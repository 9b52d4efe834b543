import { hash, verify } from '@node-rs/argon2';
import { BusyError, type Hashing, type PasswordHasher } from '../../ports.js';

export interface Argon2Settings {
  readonly memoryKiB: number;
  readonly timeCost: number;
  readonly parallelism: number;
  /** Most hashes at once: the number of cores. */
  readonly concurrency: number;
  /** Most that may wait. */
  readonly queueLimit: number;
}

/** argon2id, as many at once as there are cores; the rest wait in turn. */
export class Argon2Hasher implements PasswordHasher {
  readonly #settings: Argon2Settings;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #dummy: Promise<string> | undefined;
  /** For whoever's turn it is. */
  readonly #atOnce: Hashing = {
    hash: (password) => this.#compute(password),
    verify: async (stored, password) => {
      const matches = await verify(stored ?? (await this.#ofNobody()), password);
      return matches && stored !== null;
    },
  };

  constructor(settings: Argon2Settings) {
    this.#settings = settings;
  }

  /** How many are computed now, and how many wait for it. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.#running, waiting: this.#waiting.length };
  }

  hash(password: string): Promise<string> {
    return this.inOneTurn((hashing) => hashing.hash(password));
  }

  verify(stored: string | null, password: string): Promise<boolean> {
    return this.inOneTurn((hashing) => hashing.verify(stored, password));
  }

  /** What is compared with where there is no hash: one for all, computed when it is first needed. */
  #ofNobody(): Promise<string> {
    this.#dummy ??= this.#compute('of nobody').catch((error: unknown) => {
      this.#dummy = undefined;
      throw error;
    });
    return this.#dummy;
  }

  #compute(password: string): Promise<string> {
    const { memoryKiB: memoryCost, timeCost, parallelism } = this.#settings;
    return hash(password, { memoryCost, timeCost, parallelism });
  }

  async inOneTurn<T>(work: (hashing: Hashing) => Promise<T>): Promise<T> {
    const { concurrency, queueLimit } = this.#settings;
    if (this.#running >= concurrency) {
      if (this.#waiting.length >= queueLimit) throw new BusyError(Math.ceil(queueLimit / concurrency / 5));
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await work(this.#atOnce);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}

import { isDatabaseAway } from './unavailable.js';

const mostTogether = 100;

/**
 * Asks once for what many ask one by one. Whoever asks while the database is asked waits for the next time: the more ask at
 * the same moment, the fewer questions there are for each of them, and connections are left to others. Nobody gets the answer
 * to a question that was asked before theirs.
 */
export class AskedTogether<V> {
  readonly #ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>;
  /** By key, in the order in which they came. */
  readonly #waiting = new Map<string, PromiseWithResolvers<V | null>>();
  #isAsking = false;

  /** @param ask answers as many of them as have an answer */
  constructor(ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>) {
    this.#ask = ask;
  }

  /** @returns `null` where there is no answer */
  of(key: string): Promise<V | null> {
    const waiting = this.#waiting.get(key) ?? Promise.withResolvers<V | null>();
    this.#waiting.set(key, waiting);
    if (!this.#isAsking) this.#begin();
    return waiting.promise;
  }

  #begin(): void {
    this.#isAsking = this.#waiting.size > 0;
    // Once everybody has asked who asks at this moment, and others have had their turn.
    if (this.#isAsking) setImmediate(() => void this.#askNext());
  }

  async #askNext(): Promise<void> {
    const batch = [...this.#waiting].slice(0, mostTogether);
    for (const [key] of batch) this.#waiting.delete(key);
    const failed = await this.#answer(batch).catch((error: unknown) => ({ error }));
    if (failed) for (const one of batch) await this.#answerAlone(one, failed.error, batch.length === 1);
    this.#begin();
  }

  async #answer(batch: readonly Waiting<V>[]): Promise<void> {
    const answers = await this.#ask(batch.map(([key]) => key));
    for (const [key, { resolve }] of batch) resolve(answers.get(key) ?? null);
  }

  /** What went wrong may be the matter of one of them: each is asked for again, unless the database cannot answer. */
  async #answerAlone(one: Waiting<V>, error: unknown, isAlone: boolean): Promise<void> {
    if (isAlone || isDatabaseAway(error)) one[1].reject(error);
    else await this.#answer([one]).catch(one[1].reject);
  }
}

type Waiting<V> = readonly [key: string, asked: PromiseWithResolvers<V | null>];

/** One answer that a page got. */
interface Answered {
  readonly at: number;
  readonly ms: number;
}

/** What hashes a password, or waits for somebody's hashing to end: the rest should not notice. */
const hashing = new Set(['SignIn', 'ChangePassword']);

/** Writes down what pages ask for and what becomes of it. Times are of `performance.now()`. */
export class Recorder {
  readonly #answers = new Map<string, Answered[]>();
  readonly #hashes: number[] = [];
  /** Sent away with 503 before anything was done, by operation. */
  readonly refusals = new Map<string, number>();
  /** How long whoever was sent away waited in all until the answer. */
  readonly waits: number[] = [];
  /** What must not be: an error, another status, nothing at all. */
  readonly broken: string[] = [];
  /** Told that the portal is busy hashing, by an answer: it is for the person to try again. */
  busy = 0;
  /** Sent to browsers over HTTP, heads and bodies as they were compressed. */
  bytes = 0;

  answered(operation: string, ms: number): void {
    const all = this.#answers.get(operation) ?? [];
    all.push({ at: performance.now(), ms });
    this.#answers.set(operation, all);
  }

  refused(operation: string): void {
    this.refusals.set(operation, (this.refusals.get(operation) ?? 0) + 1);
  }

  /** So many passwords were hashed or compared for an answer that has just come. */
  hashed(times: number): void {
    for (let time = 0; time < times; time += 1) this.#hashes.push(performance.now());
  }

  hashesBetween(from: number, to: number): number {
    return this.#hashes.filter((at) => at >= from && at < to).length;
  }

  get hashes(): readonly number[] {
    return this.#hashes;
  }

  get operations(): readonly string[] {
    return [...this.#answers.keys()].toSorted();
  }

  /** Milliseconds of answers to one operation, or to all but those that hash. */
  latencies(operation: string | null, from = 0, to = Infinity): number[] {
    const names = operation === null ? this.operations.filter((name) => !hashing.has(name)) : [operation];
    return names
      .flatMap((name) => this.#answers.get(name) ?? [])
      .filter(({ at, ms }) => at - ms >= from && at < to)
      .map(({ ms }) => ms);
  }
}

/** The least value that so large a share does not exceed; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

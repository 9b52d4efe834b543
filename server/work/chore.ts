import { within } from '../log-context.js';

/** Something that a server does now and then of its own accord: never twice at once, and to its end. */
export class Chore {
  readonly #run: (isStopping: () => boolean) => Promise<void>;
  readonly #onError: (error: Error) => void;
  #timer: NodeJS.Timeout | undefined;
  #isStopping = false;
  #underWay: Promise<void> | undefined;

  /** @param run asks now and then whether it may leave the rest to others */
  constructor(run: (isStopping: () => boolean) => Promise<void>, onError: (error: Error) => void) {
    this.#run = run;
    this.#onError = onError;
  }

  /** Does it now, or waits for it where it is being done. */
  do(): Promise<void> {
    return (this.#underWay ??= within({}, () => this.#run(() => this.#isStopping)).finally(
      () => (this.#underWay = undefined),
    ));
  }

  every(ms: number): void {
    this.#timer = setInterval(() => void this.do().catch(this.#onError), ms);
  }

  /** Does it no more, and lets it end where it is being done. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#isStopping = true;
    // Whoever began it hears of its faults.
    await this.#underWay?.catch(() => undefined);
  }
}

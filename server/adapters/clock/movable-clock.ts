import type { Clock } from '../../ports.js';

/** A clock that runs like the real one and can be moved forward. For development and tests. */
export class MovableClock implements Clock {
  #offsetMs = 0;
  readonly #base: Clock;
  readonly #whenMoved: (() => Promise<void>)[] = [];

  constructor(base: Clock) {
    this.#base = base;
  }

  now(): number {
    return this.#base.now() + this.#offsetMs;
  }

  /** Calls back after each move, so that whatever is due by then can happen at once. */
  onMove(callback: () => Promise<void>): void {
    this.#whenMoved.push(callback);
  }

  /** @throws RangeError for a negative time: nothing here is made for a clock that goes back */
  async moveForward(ms: number): Promise<void> {
    if (!Number.isFinite(ms) || ms < 0) throw new RangeError('the clock moves forward only');
    this.#offsetMs += ms;
    for (const callback of this.#whenMoved) await callback();
  }
}

/** How many requests are worked on, and how many wait for that. */
export interface AdmissionLimits {
  /** Worked on at once. More only take the database's connections from each other. */
  readonly concurrent: number;
  /** Waiting at once. */
  readonly waiting: number;
  /** Milliseconds that one waits at most. */
  readonly patienceMs: number;
}

/** To be called once, when the request has ended. */
export type Leave = () => void;

interface Waiting {
  readonly begin: (leave: Leave | null) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Lets so many requests in at once; the rest wait in a queue for each address, and the addresses take turns. One that sends
 * very much waits for itself; a class of fifty behind one address waits for the class. Where no more may wait, room is made
 * in the longest queue: whoever came to that last is sent away, not whoever came last.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  /** By address, in the order of their turns. An empty queue is none. */
  readonly #queues = new Map<string, Waiting[]>();
  #running = 0;
  #waiting = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** @returns what to call at the end; `null` where there is no room: come again later */
  enter(address: string): Promise<Leave | null> {
    if (this.#running < this.#limits.concurrent) return Promise.resolve(this.#begin());
    return new Promise((begin) => {
      const queue = this.#queues.get(address) ?? [];
      const waiting: Waiting = {
        begin,
        timer: setTimeout(() => this.#giveUp(address, waiting), this.#limits.patienceMs),
      };
      queue.push(waiting);
      this.#queues.set(address, queue);
      this.#waiting += 1;
      if (this.#waiting > this.#limits.waiting) this.#makeRoom();
    });
  }

  #begin(): Leave {
    this.#running += 1;
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      this.#running -= 1;
      this.#next();
    };
  }

  #next(): void {
    const [turn] = this.#queues;
    if (turn === undefined) return;
    const [address, queue] = turn;
    const first = queue.shift() as Waiting;
    // Behind all others, if somebody of it still waits.
    this.#queues.delete(address);
    if (queue.length > 0) this.#queues.set(address, queue);
    this.#end(first, this.#begin());
  }

  #makeRoom(): void {
    let longest: [string, Waiting[]] | undefined;
    // Of equal ones that whose turn is last.
    for (const entry of this.#queues)
      if (longest === undefined || entry[1].length >= longest[1].length) longest = entry;
    if (longest !== undefined) this.#giveUp(longest[0], longest[1].at(-1) as Waiting);
  }

  #giveUp(address: string, waiting: Waiting): void {
    const queue = this.#queues.get(address) ?? [];
    const index = queue.indexOf(waiting);
    if (index < 0) return;
    queue.splice(index, 1);
    if (queue.length === 0) this.#queues.delete(address);
    this.#end(waiting, null);
  }

  #end({ begin, timer }: Waiting, leave: Leave | null): void {
    clearTimeout(timer);
    this.#waiting -= 1;
    begin(leave);
  }
}

/**
 * Seconds after which somebody who was sent away may come again: not all in the same one.
 *
 * @param random from 0 up to 1
 */
export function comeAgainAfter(random: number): number {
  return 2 + Math.floor(random * 4);
}

import { FairQueue } from './fair-queue.js';

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

/** Whether somebody has only now come, or is under way: has a captcha to answer, is signed in. */
export type Stage = 'begins' | 'goesOn';

interface Waiting {
  readonly begin: (leave: Leave | null) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** While both wait, of so many turns one is that of somebody who begins. */
const turnsPerBeginning = 4;
/** Those who were let in and sent away are counted for so long, in milliseconds. */
const countedMs = 5_000;

/**
 * Lets so many requests in at once; the rest wait in a queue for each address, and the addresses take turns. One that sends
 * very much waits for itself; a class of fifty behind one address waits for the class. Where no more may wait, room is made
 * in the longest queue: whoever came to that last is sent away, not whoever came last. Most turns are those of people who
 * are under way: what was done for somebody who then gives up was done for nothing.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #queues: Readonly<Record<Stage, FairQueue<Waiting>>> = { begins: new FairQueue(), goesOn: new FairQueue() };
  readonly #counts = { now: { letIn: 0, sentAway: 0 }, before: { letIn: 0, sentAway: 0 }, since: 0 };
  #running = 0;
  #turns = 0;

  constructor(
    limits: AdmissionLimits,
    /** Milliseconds of a clock that only goes on. */
    private readonly now = () => performance.now(),
  ) {
    this.#limits = limits;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#queues.begins.length + this.#queues.goesOn.length;
  }

  /** @returns what to call at the end; `null` where there is no room: come again later */
  enter(address: string, stage: Stage = 'goesOn'): Promise<Leave | null> {
    if (this.#running < this.#limits.concurrent) return Promise.resolve(this.#begin());
    const queue = this.#queues[stage];
    return new Promise((begin) => {
      const waiting: Waiting = {
        begin,
        timer: setTimeout(() => {
          if (queue.delete(address, waiting)) this.#sendAway(waiting);
        }, this.#limits.patienceMs),
      };
      queue.push(address, waiting);
      if (this.waiting > this.#limits.waiting) this.#makeRoom();
    });
  }

  /**
   * Seconds after which somebody who was sent away may come again: two to five, not all in the same one, and up to five
   * times as many the more are sent away for each that is let in. Asking is work, too.
   *
   * @param random from 0 up to 1
   */
  comeAgainAfter(random: number): number {
    this.#turnCounts();
    const { now, before } = this.#counts;
    const pressure = (now.sentAway + before.sentAway) / Math.max(1, now.letIn + before.letIn);
    return Math.floor((2 + random * 4) * Math.min(5, Math.max(1, pressure)));
  }

  #begin(): Leave {
    this.#count('letIn');
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
    const { begins, goesOn } = this.#queues;
    this.#turns = (this.#turns + 1) % turnsPerBeginning;
    const first = this.#turns === 0 ? (begins.shift() ?? goesOn.shift()) : (goesOn.shift() ?? begins.shift());
    if (first === undefined) return;
    clearTimeout(first.timer);
    first.begin(this.#begin());
  }

  #makeRoom(): void {
    const { begins, goesOn } = this.#queues;
    const away = (begins.length >= goesOn.length ? begins : goesOn).popLongest();
    if (away !== undefined) this.#sendAway(away);
  }

  #sendAway({ begin, timer }: Waiting): void {
    this.#count('sentAway');
    clearTimeout(timer);
    begin(null);
  }

  #count(what: 'letIn' | 'sentAway'): void {
    this.#turnCounts();
    this.#counts.now[what] += 1;
  }

  #turnCounts(): void {
    const passed = this.now() - this.#counts.since;
    if (passed < countedMs) return;
    this.#counts.before = passed < 2 * countedMs ? this.#counts.now : { letIn: 0, sentAway: 0 };
    this.#counts.now = { letIn: 0, sentAway: 0 };
    this.#counts.since = this.now();
  }
}

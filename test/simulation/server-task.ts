import { randomBytes } from 'node:crypto';
import type { Task } from './tasks.js';
import type { World } from './world.js';

/**
 * What goes wrong in a task, at its so-manieth statement. `lost`: the connection ends before the statement is run; `unheard`: after
 * it, its answer is lost; `death`: the server ends there; `meanwhile`: something else happens first, as soon as no transaction is open.
 */
export interface Mishap {
  readonly how: 'lost' | 'unheard' | 'death' | 'meanwhile';
  readonly at: number;
  readonly meanwhile?: () => Promise<void>;
}

/** 24 bits. */
const nonce = randomBytes(3).toString('hex');

/** One request or job on a server, as the simulation lets it run: one statement at a time, in the order of their asking. */
export class ServerTask implements Task {
  /** What struck; null for nothing. */
  struck: string | null = null;
  #statements = 0;
  #open = 0;
  #isDead = false;
  #hasWaited = false;
  /** Whether anything was written: what only read has changed nothing that could break a rule. */
  hasWritten = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly world: World,
    private readonly mishap: Mishap | null,
  ) {}

  get hasStruck(): boolean {
    return this.struck !== null;
  }

  /** UUID version 7: simulated milliseconds, a counter, and what tells this run from others on the same database. */
  newId(): string {
    const number = this.world.nextId();
    const time = this.world.now.toString(16).padStart(12, '0');
    const high = (number >>> 14).toString(16).padStart(3, '0');
    const low = (0x8000 + (number & 0x3fff)).toString(16);
    const seed = this.world.seed.toString(16).padStart(6, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${low}-${nonce}${seed}`;
  }

  /** Until nothing of it is under way any more: of several things that it does at once, one may have failed first. */
  async settled(): Promise<void> {
    for (let last: unknown = null; last !== this.#last;) {
      last = this.#last;
      await last;
      await new Promise(setImmediate);
    }
  }

  async wait(ms: number): Promise<void> {
    this.world.now += ms;
  }

  async statement<T>(sql: string, run: () => Promise<T>): Promise<T> {
    const kind = kindOf(sql);
    this.hasWritten ||= /\b(insert|update|delete)\b/i.test(sql);
    if (kind !== 'rollback') {
      this.#statements += 1;
      await this.#meanwhile(kind);
    }
    const mine = this.#last.then(() => this.#run(sql, kind, run));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #meanwhile(kind: Kind): Promise<void> {
    const { mishap } = this;
    if (mishap?.how !== 'meanwhile' || this.#hasWaited || this.#statements < mishap.at || this.#open > 0) return;
    if (kind === 'commit') return;
    this.#hasWaited = true;
    await mishap.meanwhile?.();
  }

  async #run<T>(sql: string, kind: Kind, run: () => Promise<T>): Promise<T> {
    const number = this.#statements;
    // A dead server's transactions are rolled back by the database itself.
    if (this.#isDead && kind !== 'rollback' && kind !== 'begin') throw gone();
    if (kind === 'begin') this.#open += 1;
    if (kind === 'rollback' || kind === 'commit') this.#open -= 1;
    const { mishap } = this;
    // Not at the beginning of a transaction: a connection that is lost there is another test's (R7).
    const mayStrike = kind === 'commit' || kind === 'other';
    const strikes = mishap !== null && mishap.how !== 'meanwhile' && !this.hasStruck && number >= mishap.at;
    if (!strikes || !mayStrike) return run();
    this.struck = `${mishap.how} at statement ${number}, ${kind === 'other' ? firstWord(sql) : kind}`;
    if (mishap.how === 'death') this.#isDead = true;
    if (mishap.how === 'unheard') await run();
    // The client rolls back what it believes to be open.
    if (kind === 'commit' && mishap.how !== 'unheard') this.#open += 1;
    throw gone();
  }
}

type Kind = 'begin' | 'commit' | 'rollback' | 'other';

function kindOf(sql: string): Kind {
  const word = firstWord(sql);
  if (word === 'begin' || word === 'commit' || word === 'rollback') return word;
  return 'other';
}

const firstWord = (sql: string) => /^\s*(\w+)/.exec(sql)?.[1]?.toLowerCase() ?? '';

const gone = () => Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });

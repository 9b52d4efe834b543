import type { KnownFlow } from './flows.js';
import type { AccountFacts } from './look.js';
import type { Message, MessageFate } from './ports.js';
import { SimulatedSms } from './ports.js';
import { SimulatedGovernment, SimulatedRegistry } from './outside.js';
import type { Queued } from './queue.js';
import { Random } from './random.js';
import type { Server, Stage } from './stage.js';
import { ServerTask, type Mishap } from './server-task.js';
import { day, hour, second } from '../support/time.js';
import { within } from './tasks.js';
import { Violation } from './violation.js';
import { Broken } from './visitor.js';

/** A Monday morning at eight in China. Each world has half a year of its own: what is counted by the hour for all is nobody else's. */
const firstMorning = Date.UTC(2026, 7, 31, 0);
const apart = 182 * day;

/** Places and phones have five digits to tell worlds apart by. */
const mostSeeds = 99_999;

/** What came of something that somebody tried: an answer, or none because of a mishap. */
export type Attempted<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/** One simulated world: its time, its chance, what is under way in it, and what has happened. */
export class World {
  readonly random: Random;
  readonly began: number;
  now: number;
  readonly sms = new SimulatedSms();
  readonly government = new SimulatedGovernment(this);
  readonly registry = new SimulatedRegistry(this);
  /** Jobs that wait to be run, as they were enqueued. */
  readonly queue: Queued[] = [];
  /** By the flow's id, and by the account's. */
  readonly flows = new Map<string, KnownFlow>();
  readonly accounts = new Map<string, AccountFacts>();
  readonly schools: string[] = [];
  lastJob = 0;
  readonly trace: string[] = [];
  /** The server that is down, if one is. */
  down: Server | null = null;
  /** Whether anything was written since the last look. */
  isChanged = true;
  /** Whether something that takes long may be under way. */
  hasWork = false;
  /** Whether mishaps may happen; not while a world comes to its end. */
  isStormy = true;
  #ids = 0;

  constructor(
    readonly stage: Stage,
    readonly seed: number,
    readonly isLong = false,
  ) {
    this.random = new Random(seed);
    if (!(seed >= 1 && seed <= mostSeeds)) throw new RangeError(`seeds are from 1 to ${mostSeeds}`);
    this.began = firstMorning + (seed % 10_000) * apart;
    this.now = this.began;
    this.sms.fate = () => this.#fateOfMessage();
  }

  /** A server that is up. */
  server(): Server {
    const [a, b] = this.stage.servers;
    const chosen = this.random.oneIn(2) ? a : b;
    return chosen === this.down ? (chosen === a ? b : a) : chosen;
  }

  nextId(): number {
    return (this.#ids += 1);
  }

  /** A request's id, as browsers make them: no two are alike, and none says anything. */
  requestId(): string {
    const tail = String(this.nextId()).padStart(7, '0');
    return `00000000-0000-4000-8000-${String(this.seed).padStart(5, '0')}${tail}`;
  }

  /** Does something on a server, with a mishap if there is to be one. Exceptions that no mishap explains are violations. */
  async attempt<T>(server: Server, work: () => Promise<T>, mishap: Mishap | null = null): Promise<Attempted<T>> {
    const task = new ServerTask(this, mishap);
    try {
      const value = await within(task, work);
      return task.hasStruck && mishap?.how === 'death' ? { ok: false } : { ok: true, value };
    } catch (error) {
      if (!task.hasStruck) {
        const cause = error instanceof Broken ? error.cause : error;
        throw new Violation('nothing breaks without a mishap', String((cause as Error)?.stack ?? cause));
      }
      return { ok: false };
    } finally {
      await task.settled();
      this.isChanged ||= task.hasWritten;
      if (task.hasStruck) this.say(`      (${task.struck} on server ${server.name})`);
      if (task.hasStruck && mishap?.how === 'death') this.down = server;
    }
  }

  say(line: string): void {
    this.trace.push(`${this.clock()}  ${line}`);
  }

  /** The same, where the lines before it tell what happened meanwhile. */
  sayAt(index: number, line: string): void {
    this.trace.splice(index, 0, `${this.clock()}  ${line}`);
  }

  /** An account that is looked at from now on. */
  expect(id: string): void {
    this.accounts.set(id, {} as AccountFacts);
  }

  flowOf(subject: string): KnownFlow | undefined {
    return [...this.flows.values()].find((flow) => flow.subject === subject);
  }

  /** `d03 08:15:02.250` since the world began, on the first day at eight. */
  clock(): string {
    const passed = this.now - this.began + 8 * hour;
    const time = new Date(passed % day).toISOString().slice(11, 23);
    return `d${String(Math.floor(passed / day) + 1).padStart(2, '0')} ${time}`;
  }

  inbox(phone: string): Message[] {
    return this.sms.read(phone, this.now);
  }

  #fateOfMessage(): readonly [MessageFate, number] {
    if (!this.isStormy || !this.random.oneIn(4)) return ['arrives', 0];
    const fate = this.random.pick(['late', 'lost', 'doubled', 'refused', 'answerLost'] as const);
    return [fate, this.random.between(5, 900) * second];
  }
}

import type { EntityManager } from '../database/orm.js';
import { within } from '../log-context.js';
import type { Clock } from '../ports.js';

/** One kind of work that takes longer than a request, done a part at a time. */
export interface WorkHandler {
  /**
   * Does one part, in the transaction that keeps others from the same work: a server that dies in the middle has done
   * nothing of it, and another one goes on at once.
   *
   * @param afterwards takes what is to be done once the part is committed, such as telling others of it
   * @returns whether there is more to do
   */
  part(tx: EntityManager, id: string, at: number, afterwards: (tell: () => void) => void): Promise<'more' | 'over'>;
  /** It failed too often; whoever waits for it is told. */
  giveUp(tx: EntityManager, id: string, at: number): Promise<void>;
}

/** By their kind. */
export type WorkHandlers = Readonly<Record<string, WorkHandler>>;

/** What of {@link Worker} use cases need. */
export interface WorkBell {
  /** There is something to do: call it once the transaction that enqueued it is over. */
  ring(): void;
}

const lookEveryMs = 1_000;
const mostFailures = 5;
const firstPauseMs = 1_000;

/** Enqueues work in the transaction that causes it; work that is there already stays as it is. */
export async function enqueueWork(tx: EntityManager, kind: string, id: string, at: number): Promise<void> {
  const now = new Date(at);
  const sql = 'insert into work (id, kind, enqueued_at, due_at) values (?, ?, ?, ?) on conflict do nothing';
  await tx.execute(sql, [id, kind, now, now]);
}

/**
 * Does the work that is enqueued, part by part and by turns, so that a long one keeps no short one waiting. Any number
 * of servers can work on one database.
 */
export class Worker implements WorkBell {
  readonly #em: EntityManager;
  readonly #clock: Clock;
  readonly #handlers: WorkHandlers;
  readonly #onError: (error: Error) => void;
  #looking: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #rang = false;

  constructor(em: EntityManager, clock: Clock, handlers: WorkHandlers, onError: (error: Error) => void) {
    this.#em = em;
    this.#clock = clock;
    this.#handlers = handlers;
    this.#onError = onError;
  }

  start(): void {
    this.#looking = setInterval(() => this.ring(), lookEveryMs);
    this.ring();
  }

  ring(): void {
    this.#rang = true;
    // Whoever only enqueues, such as a command, leaves it to a server.
    if (this.#looking === undefined) return;
    // Nor is it a part of the request that rang, for those who read the log.
    this.#running ??= within({}, () => this.#drain()).finally(() => (this.#running = undefined));
  }

  /** Lets the part that is being done end. */
  async stop(): Promise<void> {
    clearInterval(this.#looking);
    this.#looking = undefined;
    await this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#rang) {
      this.#rang = false;
      while (this.#looking !== undefined && (await this.doPart()));
    }
  }

  /** One part of the work that is due first. @returns whether there was something to do */
  async doPart(): Promise<boolean> {
    const at = this.#clock.now();
    let taken: { readonly id: string; readonly kind: string; readonly failures: number } | undefined;
    const tellings: (() => void)[] = [];
    try {
      await this.#em.fork().transactional(async (tx) => {
        const sql = `select id, kind, failures from work where due_at <= ? and kind = any(?::text[])
          order by due_at, id for update skip locked limit 1`;
        [taken] = await tx.execute(sql, [new Date(at), `{${Object.keys(this.#handlers).join(',')}}`]);
        if (taken === undefined) return;
        const { id, kind } = taken;
        const outcome = await this.#handlers[kind]?.part(tx, id, at, (tell) => tellings.push(tell));
        // Behind all others that are due.
        if (outcome === 'more')
          await tx.execute('update work set due_at = ?, failures = 0 where id = ? and kind = ?', [
            new Date(at),
            id,
            kind,
          ]);
        else await tx.execute('delete from work where id = ? and kind = ?', [id, kind]);
      });
      for (const tell of tellings) tell();
    } catch (error) {
      this.#onError(error as Error);
      if (taken === undefined) return false;
      await this.#putOff(taken, at).catch(this.#onError);
    }
    return taken !== undefined;
  }

  async #putOff({ id, kind, failures }: { id: string; kind: string; failures: number }, at: number): Promise<void> {
    await this.#em.fork().transactional(async (tx) => {
      if (failures + 1 >= mostFailures) {
        await this.#handlers[kind]?.giveUp(tx, id, at);
        await tx.execute('delete from work where id = ? and kind = ?', [id, kind]);
        return;
      }
      const sql = 'update work set failures = failures + 1, due_at = ? where id = ? and kind = ?';
      await tx.execute(sql, [new Date(at + firstPauseMs * 2 ** failures), id, kind]);
    });
  }
}

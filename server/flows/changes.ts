import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const channel = 'shoudeng_changed';
const everybody = '*';
const gatherMs = 10;
const reconnectAfterMs = 1_000;

/**
 * Tells every server process whose flow changed. Carries an account's id and nothing else: whoever hears it reads the
 * rest with its own rights.
 *
 * NOTIFY runs outside the transactions that changed something, many changes in one statement: in each transaction it
 * would make all commits wait for each other.
 */
export class Changes {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #url: string;
  readonly #onError: (error: Error) => void;
  readonly #gathered = new Set<string>();
  readonly #sender: pg.Pool;
  #listener: pg.Client | undefined;
  /** The database's process by which this one tells others. What comes from it was heard here when it happened. */
  #ownProcess: number | undefined;
  #sending: Promise<void> | undefined;
  #closed = false;

  constructor(url: string, onError: (error: Error) => void) {
    this.#url = url;
    this.#onError = onError;
    this.#sender = new pg.Pool({ connectionString: url, max: 1, application_name: 'shoudeng-changes' });
    this.#sender.on('error', onError);
    this.#sender.on('connect', (client) => (this.#ownProcess = (client as { processID?: number }).processID));
  }

  /** Begins to hear other processes. */
  async start(): Promise<void> {
    await this.#listen();
  }

  /** Tells everybody, this process at once. */
  publish = (account: string): void => {
    this.#emitter.emit(account);
    this.#gathered.add(account);
    this.#sending ??= this.#sendGathered();
  };

  /**
   * Comes once at the beginning and then after changes of the account, several at once as one, until `return()`. No
   * generator: its `return()` would wait for the next change, and whoever has gone would be listened for until then.
   */
  of(account: string): AsyncIterableIterator<void> {
    let isDue = true;
    let isOver = false;
    let wake = (): void => undefined;
    const look = () => {
      isDue = true;
      wake();
    };
    // Listens from now on: what changes while the first one is handled is not missed.
    for (const name of [account, everybody]) this.#emitter.on(name, look);
    return {
      next: async () => {
        if (!isDue && !isOver) await new Promise<void>((resolve) => (wake = resolve));
        isDue = false;
        return isOver ? { done: true, value: undefined } : { done: false, value: undefined };
      },
      return: async () => {
        isOver = true;
        for (const name of [account, everybody]) this.#emitter.off(name, look);
        wake();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  async stop(): Promise<void> {
    this.#closed = true;
    await this.#sending;
    await this.#listener?.end().catch(this.#onError);
    await this.#sender.end();
  }

  async #sendGathered(): Promise<void> {
    await wait(gatherMs);
    const accounts = [...this.#gathered];
    this.#gathered.clear();
    this.#sending = undefined;
    const sql = 'select pg_notify($1, account) from unnest($2::text[]) as account';
    await this.#sender.query(sql, [channel, accounts]).catch(this.#onError);
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'shoudeng-changes',
      keepAlive: true,
    });
    client.on('notification', ({ payload, processId }) => {
      if (payload && processId !== this.#ownProcess) this.#emitter.emit(payload);
    });
    client.on('error', this.#onError);
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      await client.end().catch(this.#onError);
      throw error;
    }
    this.#listener = client;
    // Only now: a connection that never was ends as well, and each end would begin another loop.
    void ended.then(() => this.#reconnect());
  }

  async #reconnect(): Promise<void> {
    while (!this.#closed) {
      await wait(reconnectAfterMs);
      try {
        if (!this.#closed) await this.#listen();
        // Whatever was said meanwhile was not heard: everybody looks again.
        this.#emitter.emit(everybody);
        return;
      } catch (error) {
        this.#onError(error as Error);
      }
    }
  }
}

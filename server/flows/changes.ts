import { EventEmitter, on } from 'node:events';
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
  #sending: Promise<void> | undefined;
  #closed = false;

  constructor(url: string, onError: (error: Error) => void) {
    this.#url = url;
    this.#onError = onError;
    this.#sender = new pg.Pool({ connectionString: url, max: 1, application_name: 'shoudeng-changes' });
    this.#sender.on('error', onError);
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

  /** Yields once at the beginning and then after each change of the account, until the signal aborts. */
  async *of(account: string, signal?: AbortSignal): AsyncGenerator<void, void, void> {
    // Listens before the first yield: what changes while that is handled is not missed.
    const changes = on(this.#emitter, account, { signal });
    const forAll = () => this.#emitter.emit(account);
    this.#emitter.on(everybody, forAll);
    try {
      yield;
      for await (const _ of changes) yield;
    } catch (error) {
      if (!signal?.aborted) throw error;
    } finally {
      this.#emitter.off(everybody, forAll);
      await changes.return?.();
    }
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
    client.on('notification', ({ payload }) => payload && this.#emitter.emit(payload));
    client.on('error', this.#onError);
    client.on('end', () => void this.#reconnect());
    await client.connect();
    await client.query(`listen ${channel}`);
    this.#listener = client;
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

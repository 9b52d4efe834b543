import type { Probe } from './database/probe.js';

/** Whether this server should be given requests, and what stands in the way. */
export interface Readiness {
  readonly isReady: boolean;
  readonly database: boolean;
  /** The tables are those of this version, or of a newer one. */
  readonly migrations: boolean;
  /** Effects and deadlines are carried out. */
  readonly queue: boolean;
  /** It is about to end. */
  readonly draining: boolean;
}

/** What a proxy or an orchestrator asks of a server. */
export class Health {
  readonly #probe: Pick<Probe, 'query'>;
  readonly #migrations: readonly string[];
  readonly #isQueueRunning: () => boolean;
  #isDraining = false;
  #isMigrated = false;
  #looking: Promise<boolean> | undefined;

  /** @param migrations the names of those that this version needs */
  constructor(probe: Pick<Probe, 'query'>, migrations: readonly string[], isQueueRunning: () => boolean) {
    this.#probe = probe;
    this.#migrations = migrations;
    this.#isQueueRunning = isQueueRunning;
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  /** From now on it says that it is not ready. */
  drain(): void {
    this.#isDraining = true;
  }

  /** Answers within two seconds, whatever the database does. */
  async check(): Promise<Readiness> {
    // However many ask at once, one looks: whoever floods this must not make the proxy believe that the database is away.
    const database = await (this.#looking ??= this.#reachesDatabase().finally(() => (this.#looking = undefined)));
    const state = {
      database,
      migrations: this.#isMigrated,
      queue: this.#isQueueRunning(),
      draining: this.#isDraining,
    };
    return { isReady: database && state.migrations && state.queue && !state.draining, ...state };
  }

  /** The tables are looked at until they are as they should be: they do not become older again. */
  async #reachesDatabase(): Promise<boolean> {
    const sql = this.#isMigrated ? 'select 1' : 'select name from migration';
    try {
      const rows = await this.#probe.query<{ name: string }>(sql);
      const names = new Set(rows.map(({ name }) => name));
      this.#isMigrated ||= this.#migrations.every((name) => names.has(name));
      return true;
    } catch (error) {
      const undefinedTable = '42P01';
      return (error as { code?: string }).code === undefinedTable;
    }
  }
}

import { inject } from 'vitest';
import { findAccount, openColumn } from '../../server/accounts/find-account.js';
import { compose, type Composition } from '../../server/composition.js';
import { advance } from '../../server/flows/advance.js';
import type { Untyped } from '../support/browser.js';
import { testConfig } from '../support/config.js';
import { createFilledDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';

/** A student who may sign in, with what they know about themselves. */
export interface UnlockedStudent {
  readonly id: string;
  readonly school: string | null | undefined;
  readonly name: string;
}

/** A server that dies at a statement of a test's choice, and is started again by whoever gets no answer. */
export interface DyingServer {
  readonly server: ServerProcess;
  /** The same database from beside it. It does none of the work: whoever is killed has to. */
  readonly beside: Composition;
  /** How often it was found dead. */
  deaths(): number;
  query(sql: string, parameters?: unknown[]): Promise<Untyped[]>;
  unlocked(account: string): Promise<UnlockedStudent>;
  /** @param settings of this start alone, such as `DIE_AT` */
  restart(settings?: Record<string, string>): Promise<void>;
  /** As the page does: the same request again, until it is answered. */
  insist<T>(ask: () => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

/** @param afterStart what every start but the first is followed by */
export async function startDyingServer(afterStart = async (): Promise<void> => undefined): Promise<DyingServer> {
  const database = await createFilledDatabase();
  const beside = await compose({ ...testConfig(inject('secrets')), databaseUrl: database.url }, () => undefined);
  const directory = await makeDirectory();
  const server = await startServerProcess(database.url, directory, inject('secrets'));
  let deaths = 0;

  const query = (sql: string, parameters: unknown[] = []): Promise<Untyped[]> =>
    beside.orm.em.fork().execute(sql, parameters);

  async function restart(settings: Record<string, string> = {}): Promise<void> {
    await server.kill();
    // What the dead one had begun is begun again once nobody waits for it any more: here that time has passed at once.
    await query(`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`);
    await query(`update request_claim set claimed_at = claimed_at - interval '1 minute' where issues is null`);
    await server.start(settings);
    await afterStart();
  }

  return {
    server,
    beside,
    deaths: () => deaths,
    query,
    restart,
    async unlocked(account) {
      const { em, personalData, clock, flows } = beside.services;
      const found = await findAccount(em.fork(), personalData, account);
      if (found === null) throw new Error('no such student');
      const event = { type: 'UNLOCK', at: clock.now() } as const;
      const actor = { kind: 'system', id: null } as const;
      await advance(flows, { machine: 'student-onboarding', subject: found.id, event, actor });
      return { id: found.id, school: found.school, name: openColumn(personalData, found, 'name', found.name) };
    },
    async insist(ask) {
      for (;;) {
        try {
          return await ask();
        } catch (error) {
          // Whatever is not answered: only a server that is gone does that here.
          if (!(error instanceof TypeError || /terminated|ECONN/.test(String(error)))) throw error;
          deaths += 1;
          await restart();
        }
      }
    },
    async end() {
      await server.kill();
      await beside.close();
      await database.drop();
      await removeDirectory(directory);
    },
  };
}

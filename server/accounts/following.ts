import { AskedTogether } from '../database/asked-together.js';
import type { EntityManager } from '../database/orm.js';
import type { Clock } from '../ports.js';
import { readOwnAccount, type OwnAccount } from './read-viewer.js';
import { openAmong } from './sessions.js';

/** Accounts that are read at once: most connections are for requests. */
const readAtOnce = 4;

/**
 * What is looked at for whoever follows their viewer, whenever something has changed for them: together, as one change may be
 * that of thousands. Where the connection to the database was lost, everybody looks again.
 */
export class Following {
  readonly #sessions: AskedTogether<true>;
  readonly #accounts: AskedTogether<OwnAccount>;

  constructor({ em, clock }: { readonly em: EntityManager; readonly clock: Clock }) {
    this.#sessions = new AskedTogether(async (ids) => {
      const open = await openAmong(em.fork(), ids, clock.now());
      return new Map([...open].map((id) => [id, true] as const));
    });
    this.#accounts = new AskedTogether(async (ids) => {
      const accounts = new Map<string, OwnAccount>();
      const waiting = [...ids];
      const read = async (): Promise<void> => {
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          const account = await readOwnAccount({ em }, id, clock.now());
          if (account !== null) accounts.set(id, account);
        }
      };
      await Promise.all(Array.from({ length: readAtOnce }, read));
      return accounts;
    });
  }

  /** Whether a session that was good before is still. */
  async isOpen(session: string): Promise<boolean> {
    return (await this.#sessions.of(session)) === true;
  }

  /** One's own account as it is now; `null` if it is gone. */
  own(account: string): Promise<OwnAccount | null> {
    return this.#accounts.of(account);
  }
}

import type { EntityManager } from '../../database/orm.js';
import type { EvaluationPlatform } from '../../ports.js';

/** The built-in evaluation platform: its own copy of the password, in its own table. */
export class BuiltInEvaluation implements EvaluationPlatform {
  constructor(private readonly em: EntityManager) {}

  async revokePassword(change: Parameters<EvaluationPlatform['revokePassword']>[0]): Promise<void> {
    await this.#store({ ...change, passwordHash: null });
  }

  async publishPassword(change: Parameters<EvaluationPlatform['publishPassword']>[0]): Promise<void> {
    await this.#store(change);
  }

  async #store(change: { account: string; revision: number; at: number; passwordHash: string | null }): Promise<void> {
    await this.em.fork().execute(
      `insert into evaluation_credential (account_id, password_hash, revision, changed_at) values (?, ?, ?, ?)
       on conflict (account_id) do update
       set password_hash = excluded.password_hash, revision = excluded.revision, changed_at = excluded.changed_at
       where evaluation_credential.revision < excluded.revision`,
      [change.account, change.passwordHash, change.revision, new Date(change.at)],
    );
  }
}

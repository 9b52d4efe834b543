import type { EntityManager } from '../database/orm.js';

/** Where an effect on our own tables happens: in the transition's transaction. */
export interface EffectScope {
  readonly tx: EntityManager;
  /** The flow's subject: the account that it is about, or the case. */
  readonly account: string;
  readonly at: number;
  /** The session that caused it, where one did. */
  readonly session: string | undefined;
}

/** Effects on our own tables, by type. What is not here goes to the queue. */
export type EffectsOfOurs = Readonly<
  Record<string, ((scope: EffectScope, params: Readonly<Record<string, unknown>>) => Promise<void>) | undefined>
>;

import type { EntityManager } from '../database/orm.js';
import type { Difference, StoredFlow } from './history.js';
import { readHistories, type WhichFlows } from './read-histories.js';
import { replay } from './replay.js';

/** How much was looked at. */
export interface Verified {
  readonly flows: number;
  readonly events: number;
  readonly differ: number;
}

/** Told while it goes on. */
export interface Listener {
  differs(flow: StoredFlow, differences: readonly Difference[]): void;
  /** After each flow. */
  verified?(sofar: Verified): void;
}

/**
 * Replays every flow's history and says which rows are not what their histories make of them (R12, decision 0027).
 * Reads as of one moment, writes nothing, and keeps a page in memory: a server may go on working meanwhile.
 */
export async function verifyFlows(em: EntityManager, which: WhichFlows, listener: Listener): Promise<Verified> {
  return em.fork().transactional(
    async (tx) => {
      let sofar: Verified = { flows: 0, events: 0, differ: 0 };
      for await (const { flow, events } of readHistories(tx, which)) {
        const differences = replay(flow, events);
        const differ = differences.length > 0;
        if (differ) listener.differs(flow, differences);
        sofar = {
          flows: sofar.flows + 1,
          events: sofar.events + events.length,
          differ: sofar.differ + Number(differ),
        };
        listener.verified?.(sofar);
      }
      return sofar;
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
}

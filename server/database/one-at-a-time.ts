import type { EntityManager } from '@mikro-orm/postgresql';

/** What only one process does at a time. Numbers, as PostgreSQL's advisory locks have them. */
const keys = {
  migration: 7_361_201,
  demonstration: 7_361_202,
  openidKey: 7_361_203,
  tally: 7_361_204,
  auditChain: 7_361_205,
  places: 7_361_206,
} as const;

/** Runs `work` while no other process on this database runs the same; the others wait. Holds a connection meanwhile. */
export function oneAtATime<T>(em: EntityManager, what: keyof typeof keys, work: () => Promise<T>): Promise<T> {
  return em.fork().transactional(async (tx) => {
    await tx.execute('select pg_advisory_xact_lock(?)', [keys[what]]);
    return work();
  });
}

import type { EntityManager } from '../database/orm.js';
import type { Replayed } from '../flows/replayed-row.js';

/** A checkpoint is kept after so many events at least. */
export const everyEvents = 500;
const mostFlows = 10;
const mostOfFlow = 64;

/**
 * States on the way through the histories that were looked at last, so that what lies far behind is not replayed from the
 * beginning each time. Histories are only ever added to: a state at a revision stays what it was.
 */
export class Checkpoints {
  readonly #byFlow = new Map<string, Map<number, Replayed>>();

  /** The last one that was kept, up to a revision. */
  nearest(flow: string, revision: number): Replayed | null {
    let found: Replayed | null = null;
    for (const [at, replayed] of this.#byFlow.get(flow) ?? [])
      if (at <= revision && at >= (found?.revision ?? 0)) found = replayed;
    return found;
  }

  keep(flow: string, replayed: Replayed): void {
    const kept = this.#byFlow.get(flow) ?? new Map<number, Replayed>();
    // Again at the end of the order in which the first ones are forgotten.
    this.#byFlow.delete(flow);
    this.#byFlow.set(flow, kept);
    kept.delete(replayed.revision);
    kept.set(replayed.revision, replayed);
    forgetFirst(kept, mostOfFlow);
    forgetFirst(this.#byFlow, mostFlows);
  }
}

function forgetFirst(map: Map<unknown, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}

const checkpoints = new WeakMap<object, Checkpoints>();

/** Those of a database: of the entity manager from which all others are forked. */
export function checkpointsOf(em: EntityManager): Checkpoints {
  const found = checkpoints.get(em) ?? new Checkpoints();
  checkpoints.set(em, found);
  return found;
}

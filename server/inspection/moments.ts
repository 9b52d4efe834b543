import type { EntityManager } from '../database/orm.js';
import type { StoredFlow } from '../flows/history.js';
import { readStretch, type AttributedEvent } from '../flows/read-histories.js';
import { replaying } from '../flows/replay.js';
import type { Replayed } from '../flows/replayed-row.js';
import { checkpointsOf, everyEvents, type Checkpoints } from './checkpoints.js';
import { momentOf, type Moment } from './moment.js';

/** A stretch of a history, replayed. */
export interface Stretch {
  readonly moments: readonly Moment[];
  /** The event with which the history does not go on, where it comes before the end of the stretch. */
  readonly brokenAt: number | null;
}

export interface WhichMoments {
  readonly from: number;
  readonly to: number;
}

/** The longest stretch that is told at once. */
export const mostMoments = 200;

/** A history to read in, and what is known of it. */
export interface Reading {
  /** A transaction that writes nothing. */
  readonly tx: EntityManager;
  readonly checkpoints: Checkpoints;
}

let latest: Promise<unknown> = Promise.resolve();

/**
 * Reads as of one moment, in a transaction in which the database lets nothing be written. One after the other: a history
 * takes its time and a connection, and those who are on their way need them as well.
 */
export function reading<T>(em: EntityManager, work: (reading: Reading) => Promise<T>): Promise<T> {
  const mine = latest.then(() => readingNow(em, work));
  latest = mine.catch(() => undefined);
  return mine;
}

function readingNow<T>(em: EntityManager, work: (reading: Reading) => Promise<T>): Promise<T> {
  return em.fork().transactional((tx) => work({ tx, checkpoints: checkpointsOf(em) }), {
    isolationLevel: 'repeatable read',
    readOnly: true,
  });
}

/** How a flow stood after each of some of its events, worked out of its history. */
export async function readMoments(read: Reading, flow: StoredFlow, which: WhichMoments): Promise<Stretch> {
  const from = Math.max(which.from, 0);
  const to = Math.min(which.to, flow.revision, from + mostMoments - 1);
  const moments: Moment[] = [];
  if (to < from) return { moments, brokenAt: null };
  let before: Replayed | null = null;
  const brokenAt = await walk(read, flow, { from, to }, (replayed, event) => {
    if (replayed.revision >= from) moments.push(momentAt(flow, before, replayed, event));
    before = replayed;
  });
  return { moments, brokenAt };
}

function momentAt(
  { machine, createdAt }: StoredFlow,
  before: Replayed | null,
  after: Replayed,
  event: AttributedEvent | null,
) {
  const { revision } = after;
  if (event === null)
    return momentOf({ machine, revision, at: createdAt, event, actor: null, before, after, effects: [] });
  return momentOf({
    machine,
    revision,
    at: event.at,
    event: event.event,
    actor: event.actor,
    before,
    after,
    effects: event.effects,
  });
}

/** How a flow stood after an event; `null` where its history does not lead there. */
export async function replayedAt(read: Reading, flow: StoredFlow, revision: number): Promise<Replayed | null> {
  if (revision < 0 || revision > flow.revision) return null;
  let found: Replayed | null = null;
  await walk(read, flow, { from: revision + 1, to: revision }, (replayed) => {
    if (replayed.revision === revision) found = replayed;
  });
  return found;
}

/** The event with which a history does not go on; `null` where it leads to its end. */
export function breakOf(read: Reading, flow: StoredFlow): Promise<number | null> {
  return walk(read, flow, { from: flow.revision + 1, to: flow.revision }, () => undefined);
}

/**
 * Replays a history from the checkpoint before a stretch to the stretch's end, a page at a time so that others have their
 * turn between. `visit` is told of every state on the way, the one before `from` among them if there is one.
 */
async function walk(
  { tx, checkpoints }: Reading,
  flow: StoredFlow,
  { from, to }: WhichMoments,
  visit: (replayed: Replayed, event: AttributedEvent | null) => void,
): Promise<number | null> {
  let at = checkpoints.nearest(flow.id, from - 1);
  if (at !== null) visit(at, null);
  do {
    const after: number = at?.revision ?? 0;
    const events = await readStretch(tx, flow.id, { after, upTo: Math.min(to, after + everyEvents) });
    const byRevision = new Map(events.map((event) => [event.revision, event]));
    const steps = replaying(flow, at, events);
    let next = steps.next();
    for (; !next.done; next = steps.next()) {
      at = next.value;
      visit(at, at.revision === 0 ? null : (byRevision.get(at.revision) ?? null));
    }
    if (at !== null) checkpoints.keep(flow.id, at);
    const reached: number = at?.revision ?? 0;
    // An event that is not there, or where the replay stopped.
    if (next.value !== null || (reached === after && reached < to)) return reached + 1;
  } while ((at?.revision ?? 0) < to);
  return null;
}

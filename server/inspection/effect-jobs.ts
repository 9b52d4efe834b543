import type { EntityManager } from '../database/orm.js';
import type { EffectJobRow } from '../flows/queue.js';
import type { Effect } from '../flows/snapshots.js';
import type { Services } from '../services.js';

/** How far an effect has come. `FAILED`: given up after all its tries. */
export type EffectState = 'WAITING' | 'RUNNING' | 'DONE' | 'RETRYING' | 'FAILED';

/** An effect that an event asked for, and what became of it. */
export interface EffectFile extends Pick<EffectJobRow, 'revision' | 'index' | 'type'> {
  readonly state: EffectState;
  /** `null` where the queue has forgotten them. */
  readonly tries: Pick<EffectJobRow, 'tries' | 'mostTries'> | null;
  /** `null` where it is not tried again. */
  readonly nextTryAt: Date | null;
  /** The kind of the last fault. */
  readonly failedWith: string | null;
  /** When the event happened. */
  readonly at: Date;
}

/** Events whose effects are told, the latest ones; and besides them whatever is not done. */
const latest = 50;

const states: Readonly<Record<EffectJobRow['state'], EffectState>> = {
  created: 'WAITING',
  active: 'RUNNING',
  completed: 'DONE',
  retry: 'RETRYING',
  failed: 'FAILED',
  cancelled: 'FAILED',
};

/** The effects of a flow's latest events and all that are not done, the latest first. */
export async function readEffects(
  { em, flows, effectJobs }: Pick<Services, 'em' | 'flows' | 'effectJobs'>,
  flow: string,
  subject: string,
): Promise<EffectFile[]> {
  const jobs = await effectJobs.effectsOf(subject);
  // The copy of one that was given up comes after the job itself, and says it for good.
  const byPlace = new Map(jobs.map((job) => [placeOf(job), job]));
  const undone = jobs.filter(({ state }) => state !== 'completed').map(({ revision }) => revision);
  const events = await eventsWithEffects(em.fork(), flow, undone);
  return events.flatMap(({ revision, at, effects }) =>
    effects.map(({ type }, index): EffectFile => {
      const place = { revision, index, type, at: new Date(at) };
      const job = byPlace.get(placeOf(place));
      if (job !== undefined) return { ...place, ...whatBecameOf(job) };
      // Ours happened with their event; others are forgotten by the queue some time after they were done.
      const isOurs = flows.effectsOfOurs[type] !== undefined;
      const tries = isOurs ? { tries: 1, mostTries: 1 } : null;
      return { ...place, state: 'DONE', tries, nextTryAt: null, failedWith: null };
    }),
  );
}

function placeOf({ revision, index, type }: Pick<EffectFile, 'revision' | 'index' | 'type'>): string {
  return `${revision} ${index} ${type}`;
}

function whatBecameOf({ isDead, state, tries, mostTries, nextTryAt, failedWith }: EffectJobRow) {
  return {
    state: isDead ? 'FAILED' : states[state],
    tries: { tries, mostTries },
    nextTryAt: nextTryAt === null ? null : new Date(nextTryAt),
    failedWith,
  } as const;
}

interface EventRow {
  readonly revision: number;
  readonly at: string | Date;
  readonly effects: readonly Effect[];
}

function eventsWithEffects(em: EntityManager, flow: string, also: readonly number[]): Promise<EventRow[]> {
  return em.execute<EventRow[]>(
    `select revision, at, effects from (
       (select revision, at, effects from flow_event where flow_id = ? and effects <> '[]' order by revision desc limit ?)
       union all select revision, at, effects from flow_event where flow_id = ? and revision = any(?::int[])) as events
     group by revision, at, effects order by revision desc`,
    [flow, latest, flow, `{${also.join(',')}}`],
  );
}

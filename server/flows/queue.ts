import { fromKysely, PgBoss, type Db, type Job, type JobResult, type PerJobWorkHandler } from 'pg-boss';
import type { EntityManager } from '../database/orm.js';
import { within } from '../log-context.js';
import type { Clock } from '../ports.js';
import type { FlowState } from './flow-row.js';
import type { Effect } from './snapshots.js';

/** An effect on its way out of the house. (subject, revision, index) names it for good. */
export interface EffectJob {
  readonly subject: string;
  readonly revision: number;
  readonly index: number;
  /** When the event happened that caused it. */
  readonly at: number;
  readonly effect: Effect;
}

/** A reminder that a flow has something due. */
export interface AlarmJob {
  readonly machine: string;
  readonly subject: string;
}

export interface JobHandlers {
  readonly effect: (job: EffectJob) => Promise<void>;
  readonly alarm: (job: AlarmJob) => Promise<void>;
}

/** What the queue knows of an effect that it was given. It forgets those that are done after a while. */
export interface EffectJobRow extends Pick<EffectJob, 'revision' | 'index'> {
  readonly type: string;
  readonly state: 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed';
  /** Given up after all its tries: a copy is in the queue of dead letters, also where the job itself is forgotten. */
  readonly isDead: boolean;
  readonly tries: number;
  readonly mostTries: number;
  /** By the machines' own clock. */
  readonly nextTryAt: Date | null;
  /** The kind of the last fault. */
  readonly failedWith: string | null;
}

const effectQueue = 'flow-effects';
const deadEffects = `${effectQueue}-dead`;
const alarmQueue = 'flow-alarms';
/** At one in five minutes at last: a platform that is away for a night misses nothing. */
const effectRetries = 120;
const pollingIntervalSeconds = 0.5;
/** Jobs that are taken at once; while as many come, the next ones are taken without a pause. */
const batchSize = 20;

/** The job queue: effects and alarms that are enqueued in the transaction that causes them. */
export class Queue {
  readonly #boss: PgBoss;
  readonly #clock: Clock;
  readonly #onError: (error: Error) => void;
  #isWorking = false;

  constructor(connectionString: string, clock: Clock, onError: (error: Error) => void) {
    // Without LISTEN/NOTIFY on purpose: a NOTIFY in each transaction would make all commits wait for each other.
    this.#boss = new PgBoss({ connectionString, max: 4, application_name: 'shoudeng-queue', schedule: false });
    this.#clock = clock;
    this.#onError = onError;
    this.#boss.on('error', onError);
  }

  /** Creates the queue's tables if need be and begins to serve `send`. */
  async start(): Promise<void> {
    await this.#boss.start();
    const retries = { retryDelay: 1, retryBackoff: true, retryDelayMax: 300 };
    // What was given up is kept until somebody has looked at it, also in a queue that an older release made.
    const kept = { retentionSeconds: 10 * 365 * 86_400 };
    await this.#boss.createQueue(deadEffects, kept);
    await this.#boss.updateQueue(deadEffects, kept);
    const effects = { ...retries, retryLimit: effectRetries };
    await this.#boss.createQueue(effectQueue, { ...effects, deadLetter: deadEffects });
    await this.#boss.updateQueue(effectQueue, effects);
    await this.#boss.createQueue(alarmQueue, { ...retries, retryLimit: 10 });
    await this.#boss.getDb().executeSql(indexBySubject);
  }

  /** What the queue knows of a flow's effects, by event and place in it. */
  async effectsOf(subject: string): Promise<EffectJobRow[]> {
    const { rows } = await this.#boss.getDb().executeSql(
      `select (data->>'revision')::int as revision, (data->>'index')::int as index, data->'effect'->>'type' as type,
         state::text as state, name = '${deadEffects}' as "isDead",
         case when name = '${deadEffects}' then coalesce(source_retry_count, 0) + 1
           when state = 'created' then 0 else retry_count + 1 end as tries,
         case when name = '${deadEffects}' then coalesce(source_retry_count, 0) else retry_limit end + 1 as "mostTries", case when name = '${effectQueue}' and state in ('created', 'retry') then start_after end as "nextTryAt",
         coalesce(output, source_output)->>'name' as "failedWith"
       from pgboss.job where ${isEffect} and data->>'subject' = $1 order by 1, 2, "isDead"`,
      [subject],
    );
    return rows as EffectJobRow[];
  }

  /** How many effects were given up, by subject; of these subjects, or of at most `most` ones. */
  async failedEffects(which: { readonly subjects: readonly string[] } | { readonly most: number }) {
    const [among, value] =
      'subjects' in which ? [`data->>'subject' = any($1::text[])`, which.subjects] : ['true limit $1', which.most];
    const { rows } = await this.#boss.getDb().executeSql(
      `select subject, count(*)::int as number
       from (select data->>'subject' as subject from pgboss.job where name = '${deadEffects}' and ${among}) as dead group by subject`,
      [value],
    );
    return new Map((rows as { subject: string; number: number }[]).map(({ subject, number }) => [subject, number]));
  }

  /** How many effects were given up, by what they do. */
  async givenUpEffects(): Promise<readonly { readonly type: string; readonly number: number }[]> {
    const { rows } = await this.#boss.getDb().executeSql(
      `select data->'effect'->>'type' as type, count(*)::int as number
       from pgboss.job where name = '${deadEffects}' and state = 'created' group by 1 order by 1`,
      [],
    );
    return rows as { type: string; number: number }[];
  }

  /** Has what was given up tried again from the beginning, by whichever server runs jobs. @returns how many */
  async retryGivenUp(): Promise<number> {
    let all = 0;
    for (;;) {
      const moved = await this.#boss.redrive(deadEffects);
      all += moved;
      if (moved === 0) return all;
    }
  }

  /** Begins to run jobs. A handler that throws is tried again later. */
  async work(handlers: JobHandlers): Promise<void> {
    const options = { pollingIntervalSeconds, batchSize, burstWhenBatchFull: true, perJobResults: true } as const;
    await this.#boss.work<EffectJob>(effectQueue, options, each(handlers.effect, this.#onError));
    await this.#boss.work<AlarmJob>(alarmQueue, options, each(handlers.alarm, this.#onError));
    this.#isWorking = true;
  }

  /** Whether it runs jobs. */
  get isWorking(): boolean {
    return this.#isWorking;
  }

  /** Takes no more jobs, lets those that run end, and still enqueues: the other servers take them. */
  async rest(): Promise<void> {
    this.#isWorking = false;
    await Promise.all([effectQueue, alarmQueue].map((name) => this.#boss.offWork(name)));
  }

  async enqueueEffect(tx: EntityManager, job: EffectJob): Promise<void> {
    await this.#boss.send(effectQueue, job, { db: inTransaction(tx) });
  }

  /** The alarm rings on the machines' own clock, when the deadline is on ours. */
  async enqueueAlarm(tx: EntityManager, flow: Pick<FlowState, 'machine' | 'subject'>, dueAt: number): Promise<void> {
    const job: AlarmJob = { machine: flow.machine.id, subject: flow.subject };
    // Absolute: counted from the transaction's beginning it would ring early by as long as the transaction took.
    const startAfter = new Date(Date.now() + Math.max(0, dueAt - this.#clock.now()));
    await this.#boss.send(alarmQueue, job, { startAfter, db: inTransaction(tx) });
  }

  /** Lets running jobs end, at most ten seconds. */
  async stop(): Promise<void> {
    this.#isWorking = false;
    await this.#boss.stop({ graceful: true, timeout: 10_000 });
  }
}

const isEffect = `name in ('${effectQueue}', '${deadEffects}')`;

/** The queue's own tables know no flows. Only when it is missing: each try to make it would wait for whoever writes. */
const indexBySubject = `do $$ begin
  if to_regclass('pgboss.flow_effects_subject_index') is null then
    perform pg_advisory_xact_lock(hashtext('flow_effects_subject_index'));
    create index if not exists flow_effects_subject_index on pgboss.job_common ((data->>'subject')) where ${isEffect};
  end if; end $$`;

/** Runs the jobs of a batch side by side. One that fails is tried again by itself. */
function each<T>(handle: (job: T) => Promise<void>, onError: (error: Error) => void): PerJobWorkHandler<T> {
  const run = ({ id, data }: Job<T>): Promise<JobResult> =>
    within({ jobId: id }, () => handle(data)).then(
      () => ({ id, status: 'completed' }),
      (error: Error) => {
        within({ jobId: id }, () => onError(error));
        // Its kind alone: the message may hold a person's data, and the queue keeps it.
        return { id, status: 'failed', output: { name: error.name } };
      },
    );
  return (jobs) => Promise.all(jobs.map(run));
}

/** The transaction that MikroORM has open, as pg-boss wants it. MikroORM 7 runs its SQL on Kysely. */
function inTransaction(tx: EntityManager): Db {
  const transaction = tx.getTransactionContext<Parameters<typeof fromKysely>[0]>();
  if (transaction === undefined) throw new Error('a job was to be enqueued outside a transaction');
  return fromKysely(transaction);
}

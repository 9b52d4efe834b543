import type { EntityManager } from '../../server/database/orm.js';
import { Changes } from '../../server/flows/changes.js';
import type { FlowState } from '../../server/flows/flow-row.js';
import { Queue, type AlarmJob, type EffectJob } from '../../server/flows/queue.js';

/** A job, and when it may run on the simulated clock: 0 for at once. */
export interface Queued {
  readonly kind: 'effect' | 'alarm';
  readonly job: EffectJob & AlarmJob;
  readonly dueAt: number;
}

/** Where jobs are until the simulation takes them. */
export const jobTable = `create table if not exists simulated_job (
  number bigserial primary key, kind text not null, job jsonb not null, due_at bigint not null)`;

/**
 * The job queue without timers: a job is written in the transaction that causes it, and the simulation runs it when it
 * likes, as often as it likes.
 */
export class SimulatedQueue extends Queue {
  constructor() {
    super('postgres://nowhere', { now: () => 0 }, () => undefined);
  }

  override async start(): Promise<void> {}
  override async stop(): Promise<void> {}
  override async work(): Promise<void> {}

  override enqueueEffect(tx: EntityManager, job: EffectJob): Promise<void> {
    return put(tx, 'effect', job, 0);
  }

  override enqueueAlarm(tx: EntityManager, flow: Pick<FlowState, 'machine' | 'subject'>, dueAt: number): Promise<void> {
    return put(tx, 'alarm', { machine: flow.machine.id, subject: flow.subject }, dueAt);
  }
}

async function put(tx: EntityManager, kind: Queued['kind'], job: EffectJob | AlarmJob, dueAt: number): Promise<void> {
  if (!tx.isInTransaction()) throw new Error('a job was to be enqueued outside a transaction');
  await tx.execute('insert into simulated_job (kind, job, due_at) values (?, ?::jsonb, ?)', [
    kind,
    JSON.stringify(job),
    dueAt,
  ]);
}

/** Nobody follows changes over a socket here. */
export class SilentChanges extends Changes {
  constructor() {
    super('postgres://nowhere', () => undefined);
  }

  override publish = (): void => undefined;
  override async start(): Promise<void> {}
}

import type { Probe } from '../database/probe.js';
import type { EntityManager } from '../database/orm.js';
import type { Metrics } from './metrics.js';

export function watchPasswords(metrics: Metrics, load: () => { running: number; waiting: number }): void {
  const figures = {
    password_hashes_running: 'Password hashes that are being computed.',
    password_hashes_waiting: 'Password hashes that wait for their turn.',
  };
  metrics.watch(figures, () => {
    const { running, waiting } = load();
    return { password_hashes_running: running, password_hashes_waiting: waiting };
  });
}

/** What the driver's pool says of itself. */
interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

export function watchPool(metrics: Metrics, em: EntityManager, most: number): void {
  const figures = {
    pool_connections: 'Connections to the database.',
    pool_connections_idle: 'Those of them that nobody uses.',
    pool_connections_most: 'Most connections at once.',
    pool_waiting: 'Who waits for a connection.',
  };
  metrics.watch(figures, async () => {
    const connection = em.getConnection() as unknown as { getNativeClient(): Promise<Pool> };
    const pool = await connection.getNativeClient();
    return {
      pool_connections: pool.totalCount,
      pool_connections_idle: pool.idleCount,
      pool_connections_most: most,
      pool_waiting: pool.waitingCount,
    };
  });
}

const figures = {
  database_up: 'Whether the database answers.',
  jobs_due: 'Jobs of the queue that should be running by now.',
  jobs_running: 'Jobs of the queue that are running, on any server.',
  effects_given_up: 'Effects that failed so often that somebody has to look.',
  deadlines_due: 'Flows with a deadline that is over.',
  deadlines_lag_seconds: 'How long the oldest of them has been over.',
  flows_quarantined: 'Flows that the present machines cannot go on with.',
  work_open: 'Long work that is not done: imports, bulk actions.',
  work_lag_seconds: 'How long the oldest part of it has waited.',
} as const;

/** The same on every server, as they share the database. Each count goes along an index, or over what is few. */
const sql = `select
  (select count(*) from pgboss.job where name in ('flow-effects', 'flow-alarms')
     and state in ('created', 'retry') and start_after <= now())::int as jobs_due,
  (select count(*) from pgboss.job where name in ('flow-effects', 'flow-alarms') and state = 'active')::int as jobs_running,
  (select count(*) from pgboss.job where name = 'flow-effects-dead')::int as effects_given_up,
  (select count(*) from flow where next_deadline_at <= $1)::int as deadlines_due,
  (select extract(epoch from $1 - min(next_deadline_at)) from flow where next_deadline_at <= $1)::float as deadlines_lag_seconds,
  (select count(*) from flow_quarantine)::int as flows_quarantined,
  (select count(*) from work)::int as work_open,
  (select extract(epoch from $1 - min(due_at)) from work where due_at <= $1)::float as work_lag_seconds`;

type Row = Record<Exclude<keyof typeof figures, 'database_up'>, number | null>;

export function watchDatabase(metrics: Metrics, probe: Pick<Probe, 'query'>, now: () => number): void {
  metrics.watch(figures, async () => {
    try {
      const [row] = await probe.query<Row>(sql, [new Date(now())]);
      const known = Object.entries(row ?? {}).map(([name, value]) => [name, value ?? 0] as const);
      return { database_up: 1, ...(Object.fromEntries(known) as Record<keyof Row, number>) };
    } catch {
      return { database_up: 0 };
    }
  });
}

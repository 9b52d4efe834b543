import type pg from 'pg';

/** What the database has written since it began. */
export interface Ledger {
  readonly walBytes: number;
  readonly walPageImages: number;
  readonly commits: number;
  readonly rowsWritten: number;
  /** Of all tables with their indexes, the queue's and ours. */
  readonly bytes: number;
  readonly byTable: ReadonlyMap<string, { readonly rows: number; readonly bytes: number }>;
}

export async function readLedger(database: pg.Pool): Promise<Ledger> {
  const { rows } = await database.query<{ wal: number; images: number; commits: number }>(
    `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as wal,
       (select wal_fpi::float8 from pg_stat_wal) as images,
       (select xact_commit::float8 from pg_stat_database where datname = current_database()) as commits`,
  );
  const tables = await database.query<{ name: string; rows: number; bytes: number }>(
    `select schemaname || '.' || relname as name, (n_tup_ins + n_tup_upd + n_tup_del)::float8 as rows,
       pg_total_relation_size(relid)::float8 as bytes from pg_stat_user_tables`,
  );
  const [{ wal, images, commits }] = rows as [(typeof rows)[number]];
  return {
    walBytes: wal,
    walPageImages: images,
    commits,
    rowsWritten: tables.rows.reduce((sum, table) => sum + table.rows, 0),
    bytes: tables.rows.reduce((sum, table) => sum + table.bytes, 0),
    byTable: new Map(tables.rows.map(({ name, ...table }) => [name, table])),
  };
}

/** How long effects waited from the transition that caused them until they were carried out, in seconds. */
export async function effectLags(database: pg.Pool): Promise<number[]> {
  const { rows } = await database.query<{ lag: number }>(
    `select extract(epoch from completed_on - greatest(created_on, start_after))::float8 as lag
     from pgboss.job where name = 'flow-effects' and state = 'completed'`,
  );
  return rows.map(({ lag }) => lag);
}

/** Connections of the portal's servers, and those that work on something. */
async function countConnections(database: pg.Pool) {
  const { rows } = await database.query<{ all: number; active: number }>(
    `select count(*)::int as "all", count(*) filter (where state <> 'idle')::int as active from pg_stat_activity
     where backend_type = 'client backend' and application_name <> 'bench' and datname = current_database()`,
  );
  return rows[0] as { readonly all: number; readonly active: number };
}

/** @returns a function that ends it, and says the most that there were */
export function watchConnections(database: pg.Pool) {
  let [all, active] = [0, 0];
  const look = async () => {
    const now = await countConnections(database);
    all = Math.max(all, now.all);
    active = Math.max(active, now.active);
  };
  // One that was not answered is none.
  const timer = setInterval(() => void look().catch(() => undefined), 250);
  return () => {
    clearInterval(timer);
    return { all, active };
  };
}

import pg from 'pg';
import type { Bar } from '../bar.js';
import { startBenchPortal } from './portal.js';
import { fillProvince } from './province.js';
import { copyFlow, shapes, takeWay } from './replay-shapes.js';

/** A tenth of a province: what a row takes does not depend on how many there are. */
const people = 100_000;
const histories = 10_000;

interface Table {
  readonly name: string;
  readonly rows: number;
  /** Bytes: of the rows, of what is too large for them, of indexes. */
  readonly heap: number;
  readonly toast: number;
  readonly indexes: number;
}

/**
 * What flows take on the disk: as in the first week with their people, then histories alone, ten events each.
 * Figures of a million are those of a row, a million times.
 */
export async function bytesOfFlows(): Promise<Bar[]> {
  const portal = await startBenchPortal(2, { extent: 'schools', durability: 'none' });
  const database = new pg.Pool({ connectionString: portal.databaseUrl, max: 1 });
  try {
    await fillProvince(portal, database, people);
    const province = await sizes(database);
    tell(`of ${people} people`, province);
    await tellWhy(database, 'flow');
    const { em, clock } = portal.composition.services;
    for (const [machine, way] of shapes) {
      const flow = await em.fork().transactional((tx) => takeWay(tx, machine, way, clock.now() - 14 * 86_400_000));
      await copyFlow(database, flow.id, histories / shapes.length - 1);
    }
    await database.query('vacuum analyze flow, flow_event');
    const history = (await sizes(database)).filter(({ name }) => name === 'flow_event');
    tell(`of ${histories} flows with ten events each`, history);
    await tellWhy(database, 'flow_event');
    const gigabytes = (perFlow: number) => [{ ours: (perFlow * 1_000_000) / 1024 ** 3, limit: 1 }];
    const each = (name: string, of: readonly Table[]) => perRow(of.find((table) => table.name === name));
    return [
      { name: '1,000,000 flows / 1 GB', bar: null, unit: ' GB', results: gigabytes(each('flow', province)) },
      {
        name: 'the 1,000,000 accounts that they are of / 1 GB',
        bar: null,
        unit: ' GB',
        results: gigabytes(each('account', province)),
      },
      {
        name: '1,000,000 flows with ten events each / 1 GB',
        bar: null,
        unit: ' GB',
        results: gigabytes(10 * each('flow_event', history)),
      },
    ];
  } finally {
    await database.end();
    await portal.close();
  }
}

async function sizes(database: pg.Pool): Promise<Table[]> {
  const { rows: names } = await database.query<Omit<Table, 'rows'>>(
    `select relname as name, pg_relation_size(oid)::float as heap, (pg_table_size(oid) - pg_relation_size(oid))::float as toast,
       pg_indexes_size(oid)::float as indexes
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by pg_total_relation_size(oid) desc limit 6`,
  );
  const counted: Table[] = [];
  for (const table of names) {
    const { rows } = await database.query<{ rows: number }>(`select count(*)::int as rows from ${table.name}`);
    counted.push({ ...table, rows: rows[0]?.rows ?? 0 });
  }
  return counted;
}

const perRow = (table: Table | undefined): number =>
  table === undefined ? NaN : (table.heap + table.toast + table.indexes) / table.rows;

function tell(what: string, tables: readonly Table[]): void {
  const line = ({ name, rows, heap, toast, indexes }: Table) => {
    const each = [heap, toast, indexes, heap + toast + indexes].map((bytes) => (bytes / rows).toFixed(0).padStart(9));
    return `${name.padEnd(22)}${String(rows).padStart(9)}${each.join('')}`;
  };
  const titles = ['rows', 'heap', 'TOAST', 'indexes', 'in all'].map((title) => title.padStart(9)).join('');
  process.stderr.write(`${'bytes a row, '.concat(what).padEnd(22)}\n${''.padEnd(22)}${titles}\n`);
  for (const table of tables) process.stderr.write(`${line(table)}\n`);
}

/** The columns and indexes that most of it is, in bytes a row. */
async function tellWhy(database: pg.Pool, table: string): Promise<void> {
  const { rows: columns } = await database.query<{ name: string; bytes: number }>(
    `select attname as name, avg_width::float as bytes from pg_stats
     where schemaname = 'public' and tablename = $1 order by avg_width desc limit 5`,
    [table],
  );
  const { rows: indexes } = await database.query<{ name: string; bytes: number }>(
    `select i.indexrelid::regclass::text as name, pg_relation_size(i.indexrelid)::float / (select count(*) from ${table}) as bytes
     from pg_index i where i.indrelid = $1::regclass order by 2 desc`,
    [table],
  );
  const list = (of: typeof columns) => of.map(({ name, bytes }) => `${name} ${bytes.toFixed(0)}`).join(', ');
  process.stderr.write(`${table}: columns ${list(columns)}; indexes ${list(indexes)}\n`);
}

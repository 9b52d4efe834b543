import type pg from 'pg';
import type { Weight } from './figures.js';

/** All of the product's relations, the heaviest first. */
export async function weigh(database: pg.Pool): Promise<Weight[]> {
  const { rows } = await database.query<Weight>(
    `select c.relname as name, 'table' as kind, pg_relation_size(c.oid)::float8 as bytes, c.reltuples::float8 as rows
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'public'
     union all select c.relname, 'toast', pg_total_relation_size(c.reltoastrelid)::float8, c.reltuples::float8
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname = 'public' and c.reltoastrelid <> 0
     union all select i.relname, 'index', pg_relation_size(i.oid)::float8, c.reltuples::float8
       from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
       join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'
     order by bytes desc`,
  );
  return rows.filter(({ bytes }) => bytes > 0);
}

export async function averageBytes(database: pg.Pool) {
  const { rows } = await database.query<{ snapshot: number; event: number; events: number }>(
    `select (select avg(pg_column_size(snapshot)) from flow tablesample system (10))::float8 as snapshot,
       (select avg(pg_column_size(e.*)) from flow_event e tablesample system (10))::float8 as event,
       (select count(*) from flow_event)::float8 as events`,
  );
  return rows[0] as { readonly snapshot: number; readonly event: number; readonly events: number };
}

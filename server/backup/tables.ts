import type { ClientBase } from 'pg';

/** A table as it is written and read: what computes itself is left out. */
export interface CopiedTable {
  /** As in SQL, with its schema. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Which rows, as SQL; all of them where there is none. */
  readonly where?: string;
}

/** Jobs that are done are of no use any more; effects and alarms that wait are owed to somebody. */
const jobs = { name: '"pgboss"."job"', where: `name like 'flow-%' and state in ('created', 'retry', 'active')` };

/** Made by migrations themselves. */
const madeAnew = ['migration'];

/** Every table with its columns, those first that others point to. @throws Error where they point in a circle */
export async function readTables(client: ClientBase): Promise<CopiedTable[]> {
  const { rows } = await client.query<{ name: string; schema: string; columns: string[]; after: string[] }>(
    `select c.relname as name, n.nspname as schema,
       (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       coalesce((select array_agg(distinct other.relname::text) from pg_constraint k join pg_class other on other.oid = k.confrelid
         where k.conrelid = c.oid and k.contype = 'f' and other.oid <> c.oid), '{}') as after
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where (n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition)
       or (n.nspname = 'pgboss' and c.relname = 'job')
     order by n.nspname desc, c.relname`,
  );
  const ours = rows.filter(({ schema, name }) => schema === 'public' && !madeAnew.includes(name));
  const sorted = inOrder(new Map(ours.map(({ name, after }) => [name, after])));
  const columnsOf = new Map(ours.map(({ name, columns }) => [name, columns]));
  const job = rows.find(({ schema }) => schema === 'pgboss');
  return [
    ...sorted.map((name) => ({ name: `"public"."${name}"`, columns: columnsOf.get(name) ?? [] })),
    ...(job === undefined ? [] : [{ ...jobs, columns: job.columns }]),
  ];
}

/** @param after by name, what has to come before it */
export function inOrder(after: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  while (done.size < after.size) {
    const next = [...after].filter(
      ([name, others]) => !done.has(name) && others.every((other) => done.has(other) || !after.has(other)),
    );
    if (next.length === 0) throw new Error('tables point to each other in a circle');
    for (const [name] of next) done.add(name);
  }
  return [...done];
}

export async function readSequences(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name from pg_sequences
     where schemaname = 'public' order by sequencename`,
  );
  return rows.map(({ name }) => name);
}

/**
 * A row for each connection to this database that waits for a lock, as of now also within a transaction. Of the whole
 * PostgreSQL there are more: other tests have databases of the same template, whose tables have the same numbers.
 */
export const lockWaits = `select 1 from pg_locks where not granted and pid in (
  select pid from pg_locks where database = (select oid from pg_database where datname = current_database()))`;

/**
 * The locks of this database that are waited for, for a statement: `select 1 from ${waitingLocks} and relation = …`. Tests
 * that run beside this one have databases in the same PostgreSQL, with tables of the same numbers.
 */
export const waitingLocks = `pg_locks where not granted
  and database = (select oid from pg_database where datname = current_database())`;

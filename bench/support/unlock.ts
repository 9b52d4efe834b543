import type pg from 'pg';

/** Opens accounts without the way that is measured. */
export async function unlock(database: pg.Pool, subjects: readonly string[]): Promise<void> {
  await database.query(
    `update flow set snapshot = jsonb_set(snapshot, '{value,account}', '"open"'), step = 'SIGN_IN' where subject = any($1) and step = 'LOCKED'`,
    [subjects],
  );
}

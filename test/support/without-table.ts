import pg from 'pg';

/** Breaks the database while something happens: one of its tables is out of the way. */
export async function withoutTable<T>(
  databaseUrl: string,
  table: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query(`alter table ${table} rename to out_of_the_way`);
    return await work(client);
  } finally {
    await client.query(`alter table out_of_the_way rename to ${table}`);
    await client.end();
  }
}

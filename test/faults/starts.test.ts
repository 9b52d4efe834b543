import pg from 'pg';
import { expect, test } from 'vitest';
import { startServer } from '../../server/main.js';
import { testConfig } from '../support/config.js';
import { createEmptyDatabase } from '../support/database.js';

test('three servers that start at once on an empty database make its tables and data once', async () => {
  const database = await createEmptyDatabase();
  const config = { ...testConfig(), databaseUrl: database.url };
  const starts = await Promise.allSettled([0, 1, 2].map(() => startServer(config)));
  const failures = starts.flatMap((start) => (start.status === 'rejected' ? [String(start.reason)] : []));
  const client = new pg.Client(database.url);
  await client.connect();
  const { rows } = await client.query(`select kind, count(*)::int from account group by kind order by kind`);
  await client.end();
  for (const start of starts) if (start.status === 'fulfilled') await start.value.close();
  await database.drop();
  expect(failures).toEqual([]);
  expect(rows).toEqual([
    { kind: 'staff', count: 12 },
    { kind: 'student', count: 4001 },
  ]);
});

import pg from 'pg';
import { expect, test } from 'vitest';
import { openDatabase } from '../../server/database/orm.js';
import { isDatabaseAway } from '../../server/database/unavailable.js';
import { createEmptyDatabase } from '../support/database.js';

test.each(['in the middle', 'before its end'])(
  'R7: connections that break %s of a transaction are given back, however many break',
  async (when) => {
    const database = await createEmptyDatabase();
    const orm = await openDatabase(database.url, 2, 1_000);
    const operator = new pg.Client(database.url);
    await operator.connect();
    const faults: unknown[] = [];
    for (let time = 0; time < 5; time += 1) {
      const broken = orm.em.fork().transactional(async (tx) => {
        const [{ pid }] = await tx.execute<[{ pid: number }]>('select pg_backend_pid() as pid');
        await operator.query('select pg_terminate_backend($1, 5000)', [pid]);
        if (when === 'in the middle') await tx.execute('select 1');
      });
      await broken.catch((error: unknown) => faults.push(error));
      // A free one is there again within seconds.
      await expect
        .poll(() =>
          orm.em
            .fork()
            .execute('select 1 as one')
            .catch(() => null),
        )
        .toEqual([{ one: 1 }]);
    }
    expect(faults).toHaveLength(5);
    expect(faults.filter((fault) => !isDatabaseAway(fault))).toEqual([]);
    await operator.end();
    await orm.close();
    await database.drop();
  },
);

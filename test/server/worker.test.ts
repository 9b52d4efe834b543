import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { compose, type Composition } from '../../server/composition.js';
import { enqueueWork, Worker, type WorkHandler } from '../../server/work/worker.js';
import { testConfig } from '../support/config.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { times } from '../support/thorough.js';

const others = times({ usually: 10, thoroughly: 1_000 });

describe('work that takes longer than a request', () => {
  let database: TestDatabase;
  let composition: Composition;
  const workers: Worker[] = [];
  /** What was done, in its order. */
  let done: string[];
  const faults: Error[] = [];

  beforeAll(async () => {
    database = await createEmptyDatabase();
    composition = await compose({ ...testConfig(), databaseUrl: database.url }, () => undefined);
    await composition.services.em.fork().execute('create table done (work uuid, part int)');
  });
  beforeEach(() => {
    done = [];
    faults.length = 0;
  });
  afterAll(async () => {
    await composition.close();
    await database.drop();
  });

  const em = () => composition.services.em.fork();
  const left = async () => (await em().execute('select 1 from work')).length;

  function start(handlers: Record<string, WorkHandler>): Worker {
    const worker = new Worker(composition.services.em, composition.services.clock, handlers, (error) =>
      faults.push(error),
    );
    workers.push(worker);
    worker.start();
    return worker;
  }

  async function enqueue(kind: string): Promise<string> {
    const id = randomUUID();
    await em().transactional((tx) => enqueueWork(tx, kind, id, composition.services.clock.now()));
    for (const worker of workers) worker.ring();
    return id;
  }

  async function stop(): Promise<void> {
    for (const worker of workers.splice(0)) await worker.stop();
  }

  /** Writes a line per part and is over after so many. */
  const inParts = (parts: number, spoil?: (part: number) => void): WorkHandler => ({
    async part(tx, id) {
      const before = Number(
        (await tx.execute<{ n: string }[]>('select count(*) n from done where work = ?', [id]))[0]!.n,
      );
      await tx.execute('insert into done values (?, ?)', [id, before]);
      spoil?.(before);
      done.push(id);
      return before + 1 < parts ? 'more' : 'over';
    },
    async giveUp(_tx, id) {
      done.push(`given up ${id}`);
    },
  });

  test('each part is done once, by whichever of several servers, and the row is gone', async () => {
    start({ count: inParts(20) });
    start({ count: inParts(20) });
    const ids = await Promise.all([enqueue('count'), enqueue('count'), enqueue('count')]);
    await expect.poll(left).toBe(0);
    await stop();
    for (const id of ids) {
      const rows = await em().execute<{ part: number }[]>('select part from done where work = ? order by part', [id]);
      expect(rows.map(({ part }) => part)).toEqual(Array.from({ length: 20 }, (_, part) => part));
    }
  });

  test('a long one keeps no short one waiting', async () => {
    const long = await enqueue('long');
    const short = await enqueue('short');
    start({ long: inParts(50), short: inParts(1) });
    await expect.poll(left).toBe(0);
    await stop();
    expect(done.filter((id) => id === long)).toHaveLength(50);
    expect(done.indexOf(short)).toBeLessThan(5);
  });

  test(
    'trust R9: a part that fails is taken back and done again; one that always fails is given up, and the others end',
    { timeout: 180_000 },
    async () => {
      let failures = 0;
      const poisoned: WorkHandler = inParts(1, () => {
        throw new Error('poison');
      });
      const stumbling = inParts(3, (part) => {
        if (part === 1 && (failures += 1) === 1) throw new Error('once');
      });
      start({ poisoned, stumbling, count: inParts(2) });
      const poison = await enqueue('poisoned');
      const stumble = await enqueue('stumbling');
      const sound = await Promise.all(Array.from({ length: others }, () => enqueue('count')));
      await expect
        .poll(
          async () => {
            await composition.movableClock?.moveForward(60_000);
            for (const worker of workers) worker.ring();
            return left();
          },
          { timeout: 120_000 },
        )
        .toBe(0);
      await stop();
      expect(done).toContain(`given up ${poison}`);
      expect(await em().execute('select 1 from done where work = ?', [poison])).toEqual([]);
      expect(await em().execute('select part from done where work = ? order by part', [stumble])).toHaveLength(3);
      for (const id of sound) expect(done.filter((one) => one === id)).toHaveLength(2);
      expect(faults.map(({ message }) => message).sort()).toEqual(['once', ...Array(5).fill('poison')]);
    },
  );

  test('what no server knows, such as an older one, stays for one that does', async () => {
    const worker = start({ count: inParts(1) });
    const id = await enqueue('newer');
    await enqueue('count');
    await expect.poll(left).toBe(1);
    await worker.stop();
    await stop();
    start({ newer: inParts(1) });
    await expect.poll(left).toBe(0);
    await stop();
    expect(done).toContain(id);
  });
});

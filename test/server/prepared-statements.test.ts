import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Orm } from '../../server/database/orm.js';
import { rows } from '../../server/database/prepared.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let orm: Orm;

beforeAll(async () => {
  database = await createEmptyDatabase();
  orm = await openDatabase(database.url, 1);
  await orm.em.fork().execute('create table thing (id int primary key, word text)');
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

const add = 'insert into thing (id, word) values ($1, $2)';
const find = 'select word from thing where id = $1';

async function planned(sql: string): Promise<number> {
  const counted = `select generic_plans + custom_plans as times from pg_prepared_statements where statement = '${sql}'`;
  const [row] = await orm.em.fork().execute<{ times: string }[]>(counted);
  return Number(row?.times ?? 0);
}

test('a statement with values is prepared once by a connection, one without is not', async () => {
  const em = orm.em.fork();
  for (let id = 1; id <= 3; id += 1) await rows(em, add, [id, `word ${id}`]);
  expect(await rows(em, find, [2])).toEqual([{ word: 'word 2' }]);
  expect(await planned(add)).toBe(3);
  await rows(em, 'select 1', []);
  expect(await planned('select 1')).toBe(0);
});

test('it is of the transaction, and taken back with it', async () => {
  const work = orm.em.fork().transactional(async (tx) => {
    await rows(tx, add, [10, 'within']);
    expect(await rows(tx, find, [10])).toEqual([{ word: 'within' }]);
    throw new Error('taken back');
  });
  await expect(work).rejects.toThrow('taken back');
  expect(await rows(orm.em.fork(), find, [10])).toEqual([]);
});

test('a fault is the database’s own, and the statement is good afterwards', async () => {
  await rows(orm.em.fork(), add, [20, 'once']);
  await expect(rows(orm.em.fork(), add, [20, 'twice'])).rejects.toMatchObject({ code: '23505' });
  await rows(orm.em.fork(), add, [21, 'again']);
  expect(await rows(orm.em.fork(), find, [21])).toEqual([{ word: 'again' }]);
});

test('a migration that adds a column, under a server that goes on, breaks nothing', async () => {
  expect(await rows(orm.em.fork(), find, [20])).toEqual([{ word: 'once' }]);
  await orm.em.fork().execute('alter table thing add column other int');
  expect(await rows(orm.em.fork(), find, [20])).toEqual([{ word: 'once' }]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { times } from '../support/thorough.js';
import { plants } from './plants.js';
import { hunt, play } from './run.js';
import { openStage, type Stage } from './stage.js';

let database: TestDatabase;
let stage: Stage;

beforeAll(async () => {
  database = await createEmptyDatabase();
  stage = await openStage(database.url);
});

afterAll(async () => {
  await stage.close();
  await database.drop();
});

const mostToFind = 300;
/** They try the simulation rather than the product: by day one in three. */
const everyNth = times({ usually: 3, thoroughly: 1 });
const tried = Object.entries(plants).filter((_plant, index) => index % everyNth === 0);

describe('R18: planted defects are found', () => {
  test.for(tried)('%s', { timeout: 300_000 }, async ([name, plant]) => {
    const undo = await plant(stage);
    try {
      for (let seed = 1; seed <= mostToFind; seed += 1) {
        // On one database: the seeds of each plant are its own.
        const number = 70_000 + 1_000 * Object.keys(plants).indexOf(name) + seed;
        const { violation } = await play(stage, number, hunt);
        if (violation === null) continue;
        console.info(`${name}: seed ${number}, after ${seed}: ${violation.invariant}`);
        return;
      }
      expect.fail(`${mostToFind} worlds have not shown: ${name}`);
    } finally {
      await undo();
    }
  });
});

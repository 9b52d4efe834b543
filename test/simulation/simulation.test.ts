import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { times } from '../support/thorough.js';
import { gate, nightly, play, type Played } from './run.js';
import { openStage, type Stage } from './stage.js';

/** While one world waits for its database others go on; and what a seed plays on one it must play on another. */
const lanes = 4;
const databases: TestDatabase[] = [];
const stages: Stage[] = [];

beforeAll(async () => {
  for (let index = 0; index < lanes; index += 1) {
    const database = await createEmptyDatabase();
    databases.push(database);
    stages.push(await openStage(database.url));
  }
});

afterAll(async () => {
  for (const stage of stages) await stage.close();
  for (const database of databases) await database.drop();
});

const told = ({ seed, trace }: Played) => `npm run simulate -- --seed ${seed}\n${trace.join('\n')}`;
const most = times({ usually: 2_000, thoroughly: 20_000 });

test(`R18: ${most} simulated worlds break no rule`, { timeout: 6_000_000 }, async () => {
  let steps = 0;
  const lane = async (stage: Stage, from: number) => {
    for (let seed = from; seed <= most; seed += stages.length) {
      const played = await play(stage, seed, gate);
      steps += played.steps;
      expect(played.violation, told(played)).toBeNull();
    }
  };
  const began = performance.now();
  await Promise.all(stages.map((stage, index) => lane(stage, index + 1)));
  console.info(`${most} worlds, ${steps} steps, ${Math.round((performance.now() - began) / 1000)} s`);
  expect(steps).toBeGreaterThan(most * 5);
});

test('R18: weeks of everybody’s misbehaviour break no rule', { timeout: 6_000_000 }, async () => {
  for (let seed = 50_001; seed <= 50_000 + times({ usually: 3, thoroughly: 100 }); seed += 1) {
    const played = await play(stages[0]!, seed, nightly);
    expect(played.violation, told(played)).toBeNull();
  }
});

test('R18: a seed plays the same world again, whatever was played before', async () => {
  const seeds = Array.from({ length: 12 }, (_, index) => 60_001 + index);
  const first: string[] = [];
  for (const seed of seeds) first.push(told(await play(stages[0]!, seed, gate)));
  const again: string[] = [];
  for (const seed of seeds.toReversed()) again.unshift(told(await play(stages[1]!, seed, gate)));
  expect(again).toEqual(first);
});

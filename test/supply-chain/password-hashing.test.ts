import { hash } from '@node-rs/argon2';
import * as reference from 'argon2';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Argon2Hasher } from '../../server/adapters/password/argon2-hasher.js';
import { times } from '../support/thorough.js';

const numRuns = times({ usually: 60, thoroughly: 2_000 });
const production = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const alone = { concurrency: 1, queueLimit: 0 };

const password = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 40 }));
const cost = fc.record({
  memoryKiB: fc.integer({ min: 32, max: 2_048 }),
  timeCost: fc.integer({ min: 1, max: 4 }),
  parallelism: fc.integer({ min: 1, max: 4 }),
});

/** Decision 0040: what hashes is quicker than the reference implementation, and gives the same. */
describe('password hashes', () => {
  test('are those of the reference implementation, whatever the password and the cost', async () => {
    await fc.assert(
      fc.asyncProperty(password, password, cost, async (own, other, { memoryKiB, timeCost, parallelism }) => {
        const hasher = new Argon2Hasher({ memoryKiB, timeCost, parallelism, ...alone });
        const ours = await hasher.hash(own);
        const theirs = await reference.hash(own, { memoryCost: memoryKiB, timeCost, parallelism });
        expect(await reference.verify(ours, own)).toBe(true);
        expect(await hasher.verify(theirs, own)).toBe(true);
        expect(await reference.verify(ours, other)).toBe(own === other);
        expect(await hasher.verify(theirs, other)).toBe(own === other);
      }),
      { numRuns },
    );
  });

  test('are good for each other at the cost of production', async () => {
    const { memoryCost: memoryKiB, timeCost, parallelism } = production;
    const hasher = new Argon2Hasher({ memoryKiB, timeCost, parallelism, ...alone });
    const theirs = await reference.hash('Taiyuan#82f', production);
    expect(await reference.verify(await hasher.hash('Taiyuan#82f'), 'Taiyuan#82f')).toBe(true);
    expect(await hasher.verify(theirs, 'Taiyuan#82f')).toBe(true);
    expect(await hasher.verify(theirs, 'Taiyuan#82g')).toBe(false);
  });

  test('are the same texts at the cost of production', async () => {
    const salt = Buffer.from('sixteen octets .');
    const common = { ...production, salt };
    const ofReference = await reference.hash('Taiyuan#82f', common);
    expect(partsOf(await hash('Taiyuan#82f', common))).toEqual(partsOf(ofReference));
  });
});

/** The order of the parameters is free. */
function partsOf(text: string): readonly string[] {
  return text.split(/[$,]/).toSorted();
}

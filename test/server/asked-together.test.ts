import { describe, expect, test } from 'vitest';
import { AskedTogether } from '../../server/database/asked-together.js';

/** A database that answers when it is told to. */
function slowly() {
  const asked: { readonly keys: readonly string[]; answer(fails?: Error): void }[] = [];
  const together = new AskedTogether<string>(
    (keys) =>
      new Promise((resolve, reject) => {
        const answers = new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, `${key} ${asked.length}`]));
        asked.push({ keys, answer: (fails) => (fails === undefined ? resolve(answers) : reject(fails)) });
      }),
  );
  return { together, asked };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('what is asked together', () => {
  test('whoever asks at the same moment shares a question, each key once', async () => {
    const { together, asked } = slowly();
    const answers = Promise.all(['a', 'b', 'a', 'nobody'].map((key) => together.of(key)));
    await turn();
    expect(asked.map(({ keys }) => keys)).toEqual([['a', 'b', 'nobody']]);
    asked[0]?.answer();
    expect(await answers).toEqual(['a 0', 'b 0', 'a 0', null]);
  });

  test('whoever asks later gets no answer to what was asked before, and waits for it', async () => {
    const { together, asked } = slowly();
    const first = together.of('a');
    await turn();
    const second = together.of('a');
    await turn();
    expect(asked).toHaveLength(1);
    asked[0]?.answer();
    expect(await first).toBe('a 0');
    await turn();
    await turn();
    asked[1]?.answer();
    expect(await second).toBe('a 1');
  });

  test('a hundred at a time, in the order in which they came', async () => {
    const { together, asked } = slowly();
    const answers = Promise.all(Array.from({ length: 250 }, (_, index) => together.of(String(index))));
    for (let batch = 0; batch < 3; batch += 1) {
      await turn();
      asked[batch]?.answer();
      await turn();
    }
    expect(asked.map(({ keys }) => keys.length)).toEqual([100, 100, 50]);
    expect((await answers)[249]).toBe('249 2');
  });

  test('a fault is that of whom it is about; where the database is away, everybody’s', async () => {
    let asked = 0;
    const together = new AskedTogether<string>(async (keys) => {
      asked += 1;
      if (keys.includes('away')) throw Object.assign(new Error(''), { code: 'ECONNREFUSED' });
      if (keys.includes('broken')) throw new Error('broken');
      return new Map(keys.map((key) => [key, key]));
    });
    const [fine, broken] = await Promise.allSettled([together.of('fine'), together.of('broken')]);
    expect(fine).toEqual({ status: 'fulfilled', value: 'fine' });
    expect(broken).toMatchObject({ status: 'rejected', reason: { message: 'broken' } });
    asked = 0;
    const outcomes = await Promise.allSettled(['away', 'a', 'b'].map((key) => together.of(key)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(asked).toBe(1);
    expect(await together.of('a')).toBe('a');
  });
});

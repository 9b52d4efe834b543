import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Admission, type AdmissionLimits } from '../../server/http/admission.js';

const workMs = 50;

describe('admission: so many at once, the rest in fair queues', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Asks once, and works for a while if let in. @returns how long it waited; `null` if it was sent away */
  async function visit(admission: Admission, address: string): Promise<number | null> {
    const begun = Date.now();
    const leave = await admission.enter(address);
    if (leave === null) return null;
    const waited = Date.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, workMs));
    leave();
    leave();
    return waited;
  }
  const limits = (some: Partial<AdmissionLimits> = {}) => ({ concurrent: 4, waiting: 60, patienceMs: 1_500, ...some });
  const many = (count: number, one: (index: number) => Promise<number | null>) =>
    Promise.all(Array.from({ length: count }, (_, index) => one(index)));

  test('no more than so many are worked on; leaving twice frees one place', async () => {
    const admission = new Admission(limits());
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, admission.running)), 1);
    const visits = many(40, (index) => visit(admission, `10.0.0.${index}`));
    await vi.advanceTimersByTimeAsync(2_000);
    clearInterval(watch);
    expect((await visits).filter((waited) => waited === null)).toEqual([]);
    expect(most).toBe(4);
    expect([admission.running, admission.waiting]).toEqual([0, 0]);
  });

  test('trust R16: a class of fifty behind one address gets in while another address sends without end', async () => {
    const admission = new Admission(limits({ waiting: 120 }));
    const over = new AbortController();
    const flood = many(500, async () => {
      while (!over.signal.aborted)
        if ((await visit(admission, '10.6.6.6')) === null) await vi.advanceTimersByTimeAsync(0);
      return null;
    });
    await vi.advanceTimersByTimeAsync(200);
    const pupils = many(50, () => visit(admission, '10.1.1.1'));
    await vi.advanceTimersByTimeAsync(1_499);
    over.abort();
    await vi.advanceTimersByTimeAsync(5_000);
    await flood;
    const waits = await pupils;
    // Every second place is theirs: fifty of them in 50 × 2 ÷ 4 × 50 ms.
    expect(waits.filter((waited) => waited === null)).toEqual([]);
    expect(Math.max(...(waits as number[]))).toBeLessThan(1_400);
  });

  test('where no more may wait the longest queue loses its last one, not whoever came last', async () => {
    const admission = new Admission(limits({ concurrent: 1, waiting: 10 }));
    const crowd = many(11, () => visit(admission, '10.6.6.6'));
    const [one] = await Promise.all([visit(admission, '10.1.1.1'), vi.advanceTimersByTimeAsync(2_000)]);
    expect(one).toBeLessThanOrEqual(2 * workMs);
    const waits = await crowd;
    expect(waits.map((waited) => waited === null)).toEqual([...Array<boolean>(10).fill(false), true]);
  });

  test('nobody waits longer than patience lasts, and who gave up has no place any more', async () => {
    const admission = new Admission(limits({ concurrent: 1, patienceMs: 120 }));
    const stuck = await admission.enter('10.0.0.1');
    const late = many(3, () => visit(admission, '10.0.0.2'));
    await vi.advanceTimersByTimeAsync(121);
    expect(await late).toEqual([null, null, null]);
    stuck?.();
    expect([admission.running, admission.waiting]).toEqual([0, 0]);
  });

  test('of those who are under way three are let in for one who begins, and whoever comes alone need not wait for others', async () => {
    const admission = new Admission(limits({ concurrent: 1 }));
    const busy = await admission.enter('10.0.0.1');
    const order: string[] = [];
    const come = async (stage: 'begins' | 'goesOn', index: number) => {
      const leave = await admission.enter(`10.0.${stage.length}.${index}`, stage);
      order.push(stage);
      leave?.();
    };
    const all = Promise.all([
      ...Array.from({ length: 4 }, (_, index) => come('begins', index)),
      ...Array.from({ length: 6 }, (_, index) => come('goesOn', index)),
    ]);
    busy?.();
    await all;
    expect(order).toHaveLength(10);
    expect(order.slice(0, 8).filter((stage) => stage === 'begins')).toHaveLength(2);
    expect(order.slice(8)).toEqual(['begins', 'begins']);
  });

  test('those who are sent away come again in different seconds, and later the more they are', async () => {
    let now = 0;
    const admission = new Admission(limits({ concurrent: 1, waiting: 0 }), () => now);
    const times = () => [0, 0.3, 0.6, 0.999].map((random) => admission.comeAgainAfter(random));
    expect(times()).toEqual([2, 3, 4, 5]);
    const leave = await admission.enter('10.0.0.1');
    await many(3, () => visit(admission, '10.0.0.2'));
    expect(times()).toEqual([6, 9, 13, 17]);
    await many(97, () => visit(admission, '10.0.0.2'));
    expect(times()).toEqual([10, 16, 22, 29]);
    leave?.();
    now += 10_000;
    expect(times()).toEqual([2, 3, 4, 5]);
  });
});

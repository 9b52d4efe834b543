/** Runs every task, so many at once, and says how many were done in a second. */
export async function perSecond(tasks: readonly (() => Promise<void>)[], concurrency: number): Promise<number> {
  const begun = process.hrtime.bigint();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) await task();
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return tasks.length / (Number(process.hrtime.bigint() - begun) / 1e9);
}

/** So many rounds, after one that warms up and does not count. */
export async function repeat<T>(rounds: number, round: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let index = 0; index <= rounds; index += 1) results.push(await round());
  return results.slice(1);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

/** The value below which such a share of them lies. */
export function percentile(share: number, values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

/** How far apart the middle half of the values lies, as a share of their median: the machine's noise. */
export function noise(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const quarter = Math.floor(sorted.length / 4);
  return ((sorted.at(-1 - quarter) as number) - (sorted[quarter] as number)) / median(values);
}

/**
 * How long visits lasted, as a histogram: buckets that grow by a fifth, so that a few dozen numbers hold any number of
 * visits, from seconds to years. What is read from it is off by less than a tenth (√1.2).
 */
export type Histogram = Map<number, number>;

const factor = 1.2;

/** @param ms a duration; one that ends before it begins, by a clock that was set back, is none */
export function bucketOf(ms: number): number {
  return ms < 1_000 ? 0 : 1 + Math.floor(Math.log(ms / 1_000) / Math.log(factor));
}

/** In seconds: the geometric middle; half a second for all below one. */
export function middleOf(bucket: number): number {
  return bucket === 0 ? 0.5 : factor ** (bucket - 0.5);
}

/**
 * The duration that a share of all visits did not exceed, in seconds; `null` without visits.
 *
 * @param share above 0, at most 1
 */
export function quantile(histogram: ReadonlyMap<number, number>, share: number): number | null {
  const buckets = [...histogram].sort(([a], [b]) => a - b);
  const visits = buckets.reduce((sum, [, number]) => sum + number, 0);
  let before = 0;
  for (const [bucket, number] of buckets) {
    before += number;
    if (before >= visits * share) return middleOf(bucket);
  }
  return null;
}

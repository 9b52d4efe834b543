/** One ratio that is held to a bar: rounds that were measured in one run. */
export interface Bar {
  readonly name: string;
  /** The ratio's least; null where a figure is told and held to nothing. */
  readonly bar: number | null;
  /** Of the two figures: how many a second, unless it says otherwise. */
  readonly unit?: string;
  readonly results: readonly Round[];
}

export interface Round {
  readonly ours: number;
  readonly limit: number;
}

/** What `npm run bench -- NAME` measures, in a process of its own. */
export type Bench = () => Promise<readonly Bar[]>;

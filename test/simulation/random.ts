/**
 * All chance of one simulated world. The generator is sfc32 by Chris Doty-Humphrey (PractRand, public domain); its four
 * words are filled by splitmix32, the 32-bit finaliser of MurmurHash3 over a Weyl sequence, so that neighbouring seeds have nothing in common.
 */
export class Random {
  readonly #words: Uint32Array;

  constructor(seed: number) {
    let weyl = seed >>> 0;
    this.#words = Uint32Array.from({ length: 4 }, () => {
      weyl = (weyl + 0x9e3779b9) >>> 0;
      let word = Math.imul(weyl ^ (weyl >>> 16), 0x85ebca6b);
      word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
      return word ^ (word >>> 16);
    });
    for (let round = 0; round < 12; round += 1) this.#next();
  }

  #next(): number {
    const words = this.#words;
    const [a, b, c, counter] = words as unknown as [number, number, number, number];
    const sum = (a + b + counter) >>> 0;
    words[3] = counter + 1;
    words[0] = b ^ (b >>> 9);
    words[1] = c + (c << 3);
    words[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum;
  }

  /** A whole number from 0 below `limit`. */
  below(limit: number): number {
    return Math.floor((this.#next() / 2 ** 32) * limit);
  }

  /** Whole numbers from `least` to `most`, both among them. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** One time in so many. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('there is nothing to pick from');
    return items[this.below(items.length)] as T;
  }

  /** Each as often as its weight says. */
  weighted<T extends { readonly weight: number }>(items: readonly T[]): T {
    let left = this.below(items.reduce((sum, { weight }) => sum + weight, 0));
    for (const item of items) {
      left -= item.weight;
      if (left < 0) return item;
    }
    throw new RangeError('there is nothing to pick from');
  }
}

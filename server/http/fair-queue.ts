/** A queue for each address, and the addresses take turns. */
export class FairQueue<T> {
  /** In the order of their turns. An empty queue is none. */
  readonly #byAddress = new Map<string, T[]>();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(address: string, one: T): void {
    const queue = this.#byAddress.get(address) ?? [];
    queue.push(one);
    this.#byAddress.set(address, queue);
    this.#length += 1;
  }

  /** Whose turn it is. */
  shift(): T | undefined {
    const [turn] = this.#byAddress;
    if (turn === undefined) return undefined;
    const [address, queue] = turn;
    const first = queue.shift();
    // Behind all others, if somebody of it still waits.
    this.#byAddress.delete(address);
    if (queue.length > 0) this.#byAddress.set(address, queue);
    this.#length -= 1;
    return first;
  }

  /** The last one of the longest queue; of equal ones that whose turn is last. */
  popLongest(): T | undefined {
    let longest: [string, T[]] | undefined;
    for (const entry of this.#byAddress)
      if (longest === undefined || entry[1].length >= longest[1].length) longest = entry;
    if (longest === undefined) return undefined;
    const last = longest[1].at(-1) as T;
    this.delete(longest[0], last);
    return last;
  }

  /** @returns whether it was there */
  delete(address: string, one: T): boolean {
    const queue = this.#byAddress.get(address) ?? [];
    const index = queue.indexOf(one);
    if (index < 0) return false;
    queue.splice(index, 1);
    if (queue.length === 0) this.#byAddress.delete(address);
    this.#length -= 1;
    return true;
  }
}

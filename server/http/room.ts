import type { FastifyReply, FastifyRequest } from 'fastify';

/** Room for so many requests at once. */
export class Room {
  readonly #places: number;
  #taken = 0;

  constructor(places: number) {
    this.#places = places;
  }

  /**
   * Takes a place until the request is answered or its sender is gone.
   *
   * @returns `false` where none is left, or nobody waits for the answer any more
   */
  take({ raw: request }: FastifyRequest, { raw: reply }: FastifyReply): boolean {
    const { socket } = request;
    // What has closed already says so to nobody: the place would never be given back.
    if (reply.destroyed || socket.destroyed || this.#taken >= this.#places) return false;
    this.#taken += 1;
    let isTaken = true;
    const giveBack = () => {
      if (isTaken) this.#taken -= 1;
      isTaken = false;
      socket.off('close', giveBack);
    };
    reply.once('close', giveBack);
    // An answer that waits behind another one on the same connection does not hear of its end.
    socket.once('close', giveBack);
    return true;
  }
}

import type { RequestContext } from '../context.js';

/** Something may have changed for a viewer. */
export interface ViewerChange {
  /** Whether the session that subscribed still is; after one that is not, nothing follows. */
  readonly isOpen: boolean;
}

const end = { done: true, value: undefined } as const;

/** The changes of the context's viewer. The session is looked at again before each one. */
export function viewerChanges({ session, services, changes }: RequestContext): AsyncIterableIterator<ViewerChange> {
  const source = session === null ? null : changes.of(session.account);
  let isOver = session === null;
  const stop = async () => {
    isOver = true;
    await source?.return?.();
    return end;
  };
  return {
    async next() {
      if (session === null || source === null || isOver || (await source.next()).done) return end;
      try {
        const isOpen = await services.following.isOpen(session.id);
        if (!isOpen) await stop();
        return { done: false, value: { isOpen } };
      } catch (error) {
        // Nobody calls `return()` after a rejection.
        await stop();
        throw error;
      }
    },
    return: stop,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

import { isSessionOpen } from '../../accounts/sessions.js';
import { inspectFlow, type InspectedFile } from '../../inspection/inspect-flow.js';
import { dutiesOf } from '../../rights/charge.js';
import type { RequestContext } from '../context.js';
import type { InspectedFlow } from './flow-types.js';
import { viewFlow } from './view.js';

const end = { done: true, value: undefined } as const;

/**
 * A flow now and after each of its events, as long as whoever subscribed may look. Changes are told by the flow's subject: of
 * a record correction that is the case.
 */
export function flowChanges(context: RequestContext, id: string): AsyncIterableIterator<InspectedFlow> {
  const { services, changes } = context;
  let source: AsyncIterableIterator<void> | null = null;
  let isOver = false;
  const read = (): Promise<InspectedFile | null> => inspectFlow(services, id, services.clock.now());
  const stop = async () => {
    isOver = true;
    await source?.return?.();
    return end;
  };
  return {
    async next() {
      if (isOver) return end;
      try {
        // Followed from before the first look on: what happens meanwhile is not missed.
        source ??= await followed(read, changes);
        if (source === null || (await source.next()).done || isOver) return await stop();
        const flow = (await mayStillLook(context)) ? viewFlow(await read()) : null;
        return flow === null ? await stop() : { done: false, value: flow };
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

async function followed(read: () => Promise<InspectedFile | null>, changes: RequestContext['changes']) {
  const flow = await read();
  return flow === null ? null : changes.of(flow.subject);
}

/** Whoever was let in by a role has to have it still. */
async function mayStillLook({ session, services, isInspectorOpen }: RequestContext): Promise<boolean> {
  if (isInspectorOpen) return true;
  if (session === null) return false;
  const [em, at] = [services.em.fork(), services.clock.now()];
  const isOpen = await isSessionOpen(em, session.id, at);
  return isOpen && (await dutiesOf(em, session.account, at)).has('inspect');
}

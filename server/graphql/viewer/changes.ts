import { isSessionOpen } from '../../accounts/sessions.js';
import type { RequestContext } from '../context.js';

/** Something may have changed for a viewer. */
export interface ViewerChange {
  /** Whether the session that subscribed still is; after one that is not, nothing follows. */
  readonly isOpen: boolean;
}

/** The changes of the context's viewer. The session is looked at again before each one. */
export async function* viewerChanges({ session, services, changes }: RequestContext): AsyncGenerator<ViewerChange> {
  if (session === null) return;
  for await (const _ of changes.of(session.account)) {
    const isOpen = await isSessionOpen(services.em.fork(), session.id, services.clock.now());
    yield { isOpen };
    if (!isOpen) return;
  }
}

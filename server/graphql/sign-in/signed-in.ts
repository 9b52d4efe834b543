import { endSession, type OpenedSession } from '../../accounts/sessions.js';
import type { RequestContext } from '../context.js';
import type { SignedIn } from '../results.js';
import { readViewer } from '../viewer/resolver.js';

/** Gives the browser its new session in the place of the one that it came with (W1). */
export async function signedIn(context: RequestContext, opened: OpenedSession): Promise<SignedIn> {
  const { services, session, at } = context;
  if (session !== null) await endSession(services.em.fork(), session.id);
  context.setSession(opened);
  return { viewer: await readViewer(context, at) };
}

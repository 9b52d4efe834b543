import { endSession, type OpenedSession } from '../../accounts/sessions.js';
import type { RequestContext } from '../context.js';
import type { SignedIn } from '../results.js';
import { readViewer } from '../viewer/resolver.js';

/**
 * Gives the browser its new session in the place of the one that it came with (W1). Whoever was at the evaluation
 * platform before is not there for the next person.
 */
export async function signedIn(context: RequestContext, opened: OpenedSession): Promise<SignedIn> {
  const { services, session, evaluationSession, changes, at } = context;
  if (session !== null) {
    await endSession(services.em.fork(), session);
    changes.publish(session.account);
  }
  if (evaluationSession !== null && evaluationSession.account !== opened.session.account) {
    await endSession(services.em.fork(), evaluationSession);
    changes.publish(evaluationSession.account);
    context.setEvaluationSession(null);
  }
  context.setSession(opened);
  return { viewer: await readViewer(context, at) };
}

import { issue, type Issue } from '../../machines/rules/issue.js';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import type { TeacherContext } from '../../machines/teacher-real-name/setup.js';
import { requestOf, type Asked } from '../accounts/own-flow.js';
import { holdSession } from '../accounts/sessions.js';
import type { EntityManager } from '../database/orm.js';
import { advanceTogether, answerOf, foresee } from '../flows/advance.js';
import { asOf } from '../flows/deadlines.js';
import { readFlows } from '../flows/flow-row.js';
import type { Services } from '../services.js';
import { addressOf, attemptIdOf, keepAttempt } from './attempts.js';
import { askOnce, machine } from './transition.js';

export interface GoToGovernment extends Asked {
  /** The browser's device cookie: the answer is taken in this browser alone. */
  readonly device: string;
}

export interface GoneToGovernment {
  readonly issues: Issue[];
  /** Where the browser goes; `null` where nothing was begun, also because the platform does not answer. */
  readonly url: string | null;
}

type GoServices = Pick<Services, 'em' | 'flows' | 'personalData' | 'signer' | 'identities'>;

/**
 * Begins a way to the government platform; the same request again finds the same attempt. A platform that does not answer leads to the state that says so.
 */
export async function goToGovernment(services: GoServices, asked: GoToGovernment): Promise<GoneToGovernment> {
  const issues = await askOnce(services, asked, () => begin(services, asked));
  if (issues.length > 0) return { issues, url: null };
  const em = services.em.fork();
  const url = await addressOf(em, services, { id: idOf(services, asked), session: asked.session.id });
  // The same request again, after another one has begun anew: it leads nowhere any more.
  if (url === null && !(await isUnavailable(em, asked))) return { issues: [issue('STALE_REVISION')], url };
  return { issues, url };
}

function idOf(services: GoServices, { session, requestId }: GoToGovernment): string {
  return attemptIdOf(services, { account: session.account, requestId });
}

async function isUnavailable(em: EntityManager, { session, at }: GoToGovernment): Promise<boolean> {
  const flow = (await readFlows(em, machine, [session.account])).get(session.account);
  return flow !== undefined && asOf(flow, at).snapshot.matches({ journey: { proving: 'unavailable' } });
}

async function begin(services: GoServices, asked: GoToGovernment): Promise<Issue[]> {
  const { at, session, device } = asked;
  const attemptId = idOf(services, asked);
  const event = { type: 'GO_TO_GOVERNMENT', at, attemptId } as const;
  const hindrance = await foresee(services.em.fork(), requestOf(machine, asked, event));
  if (hindrance !== null) return [hindrance];
  const begun = await services.identities.begin({ attempt: attemptId, at });
  const own = { ...requestOf(machine, asked, event), actor: { kind: 'teacher', id: session.account } } as const;
  const { issues } = await advanceTogether(services.flows, async (tx, send) => {
    const gone = await send({
      ...own,
      alongside: async (_tx, before) => {
        if (!(await holdSession(tx, session.id))) return issue('SIGN_IN_REQUIRED');
        if (begun.outcome !== 'begun') return;
        const { policy } = before.snapshot.context as TeacherContext;
        const whose = { account: session.account, session: session.id, device };
        await keepAttempt(tx, services, {
          id: attemptId,
          ...whose,
          begun,
          at,
          expiresAt: at + policy.governmentStayMs,
        });
      },
    });
    if (gone.accepted && begun.outcome === 'unavailable') {
      const answer: TeacherEvent = { type: 'RETURN', at, attemptId, answer: { outcome: 'unavailable' } };
      await send({ machine, subject: session.account, event: answer, actor: { kind: 'system', id: null } });
    }
    return gone;
  }).catch(answerOf);
  return [...issues];
}

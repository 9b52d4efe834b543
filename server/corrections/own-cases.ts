import { issue, type Issue } from '../../machines/rules/issue.js';
import { holdSession, type SignedInSession } from '../accounts/sessions.js';
import { RecordCorrection } from '../database/entities/record-correction.js';
import type { EntityManager } from '../database/orm.js';
import { advanceTogether, TakenBack } from '../flows/advance.js';
import { once } from '../flows/once.js';
import type { Services } from '../services.js';
import { machine } from './correction-flow.js';

/** What a student asks of a case of theirs. */
export interface AskedOfOwn {
  readonly session: SignedInSession;
  readonly requestId: string;
  readonly number: string;
  /** The revision that the student was looking at. */
  readonly expectedRevision: number;
  readonly at: number;
}

type OwnServices = Pick<Services, 'em' | 'flows'>;

/** Takes a report back that the registry does not have yet. */
export function withdrawCorrection(services: OwnServices, asked: AskedOfOwn): Promise<Issue[]> {
  return sendOwn(services, asked, 'WITHDRAW');
}

/** The student has seen the answer: the case is over. */
export function closeCorrection(services: OwnServices, asked: AskedOfOwn): Promise<Issue[]> {
  return sendOwn(services, asked, 'CLOSE');
}

function sendOwn(services: OwnServices, asked: AskedOfOwn, type: 'WITHDRAW' | 'CLOSE'): Promise<Issue[]> {
  const { session, requestId, expectedRevision, number, at } = asked;
  const { account } = session;
  return once(services.em.fork(), { account, requestId, at }, async () => {
    const answered = await answerToOwn(services.em, account, requestId);
    if (answered !== null) return answered;
    const found = await ownCase(services.em.fork(), account, number);
    if (found === null) return [issue('CASE_NOT_FOUND')];
    return advanceTogether(services.flows, async (tx, send) => {
      // A lock ends the session: whoever was locked meanwhile brings nothing on (A10).
      if (!(await holdSession(tx, session.id))) return [issue('SIGN_IN_REQUIRED')];
      const request = { id: requestId, expectedRevision };
      const actor = { kind: 'student', id: account } as const;
      const { issues } = await send({ machine, subject: found.id, event: { type, at }, actor, request });
      return [...issues];
    }).catch(takenBack);
  });
}

/** The issue of a request that was taken back; other errors stay errors. */
export function takenBack(error: unknown): Issue[] {
  if (error instanceof TakenBack) return [error.issue];
  throw error;
}

/** One's own case of a number; those of others look like none. */
export function ownCase(em: EntityManager, account: string, number: string): Promise<RecordCorrection | null> {
  return em.findOne(RecordCorrection, { account, number });
}

/** What a student's request was answered that a server did and died after; `null` if there was none. */
export async function answerToOwn(em: EntityManager, account: string, requestId: string): Promise<Issue[] | null> {
  const sql = `select e.issues from record_correction c join flow f on f.subject = c.id and f.machine = ?
    join flow_event e on e.flow_id = f.id where c.account_id = ? and e.request_id = ?`;
  const [row] = await em.fork().execute<{ issues: Issue[] }[]>(sql, [machine, account, requestId]);
  return row?.issues ?? null;
}

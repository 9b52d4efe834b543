import { issue, type Issue } from '../../machines/rules/issue.js';
import { RecordCorrection } from '../database/entities/record-correction.js';
import { isCaseNumber } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { advanceTogether, TakenBack } from '../flows/advance.js';
import { once } from '../flows/once.js';
import type { Services } from '../services.js';
import { machine } from './correction-flow.js';
import type { Reporter } from './reporter.js';

/** What a student asks of a case of theirs, or a family member of one that they reported. */
export interface AskedOfOwn {
  readonly reporter: Reporter;
  readonly requestId: string;
  readonly number: string;
  /** The revision that they were looking at. */
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
  const { reporter, requestId, expectedRevision, number, at } = asked;
  const { actor } = reporter;
  return onceOfOwn(services, asked, async () => {
    const found = await ownCase(services.em.fork(), reporter, number);
    if (found === null) return [issue('CASE_NOT_FOUND')];
    return advanceTogether(services.flows, async (tx, send) => {
      const hindrance = await reporter.hold(tx);
      if (hindrance !== null) return [hindrance];
      const request = { id: requestId, expectedRevision };
      const { issues } = await send({ machine, subject: found.id, event: { type, at }, actor, request });
      return [...issues];
    }).catch(takenBack);
  });
}

/** Runs a request about a student's own cases once. */
export function onceOfOwn(
  { em }: Pick<Services, 'em'>,
  { reporter: { account }, requestId, at }: Pick<AskedOfOwn, 'reporter' | 'requestId' | 'at'>,
  run: () => Promise<Issue[]>,
): Promise<Issue[]> {
  return once(em.fork(), { account, requestId, at }, run, () => answerToOwn(em, account, requestId));
}

/** The issue of a request that was taken back; other errors stay errors. */
export function takenBack(error: unknown): Issue[] {
  if (error instanceof TakenBack) return [error.issue];
  throw error;
}

/** One's own case of a number, all of a student's, a family member's own; those of others look like none (G5). */
export async function ownCase(
  em: EntityManager,
  { account, member }: Reporter,
  number: string,
): Promise<RecordCorrection | null> {
  if (!isCaseNumber(number)) return null;
  return em.findOne(RecordCorrection, { account, number, ...(member === null ? {} : { familyMember: member.id }) });
}

/** What a student's request was answered that a server did and died after; `null` if there was none. */
async function answerToOwn(em: EntityManager, account: string, requestId: string): Promise<Issue[] | null> {
  const sql = `select e.issues from record_correction c join flow f on f.subject = c.id and f.machine = ?
    join flow_event e on e.flow_id = f.id where c.account_id = ? and e.request_id = ?`;
  const [row] = await em.fork().execute<{ issues: Issue[] }[]>(sql, [machine, account, requestId]);
  return row?.issues ?? null;
}

import { issue, type Issue } from '../../machines/rules/issue.js';
import { Account } from '../database/entities/account.js';
import { RecordCorrection } from '../database/entities/record-correction.js';
import { newId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { advanceTogether, TakenBack } from '../flows/advance.js';
import { beginFlows } from '../flows/begin-flows.js';
import type { Services } from '../services.js';
import { hasClassTeacher } from './class-teachers.js';
import { machine } from './correction-flow.js';
import { onceOfOwn, ownCase, takenBack } from './own-cases.js';
import type { Reporter } from './reporter.js';
import { openPart, sealPart } from './sealed-parts.js';
import { faultsOf, statementOf, type Reported } from './statement.js';

export interface ReportCorrection extends Reported {
  readonly reporter: Reporter;
  readonly requestId: string;
}

type ReportServices = Pick<Services, 'em' | 'flows' | 'personalData' | 'correctionPolicy'>;

const day = 86_400_000;
/** A student who reports more often than that in a day does not tell anybody more. */
const mostPerDay = 5;

/** Reports wrong archive data: to the class teacher, or straight to the registrar where there is none. */
export function reportCorrection(services: ReportServices, asked: ReportCorrection): Promise<Issue[]> {
  return onceOfOwn(services, asked, async () => {
    const faults = faultsOf(asked);
    return faults.length > 0 ? faults : begin(services, asked);
  });
}

async function begin(services: ReportServices, asked: ReportCorrection): Promise<Issue[]> {
  const { reporter, requestId, at } = asked;
  const { account, actor } = reporter;
  const student = await services.em.fork().findOneOrFail(Account, account);
  if (student.kind !== 'student') return [issue('NOT_PERMITTED')];
  const isThere = await hasClassTeacher(services.em, student.schoolClass ?? null, at);
  return advanceTogether(services.flows, async (tx, send) => {
    // One at a time: two reports of one student wait for each other here. Before the session: whoever gives somebody
    // another password writes to the account, and ends their sessions then.
    await tx.execute('select 1 from account where id = ? for no key update', [account]);
    const gone = await reporter.hold(tx);
    if (gone !== null) throw new TakenBack(gone);
    const hindrance = await whyNot(tx, account, at);
    if (hindrance !== null) throw new TakenBack(hindrance);
    const id = await insertCase(tx, services, asked);
    const event = { type: 'REPORT', at, hasClassTeacher: isThere } as const;
    const request = { id: requestId, expectedRevision: 0 };
    const { issues } = await send({ machine, subject: id, event, actor, request });
    return [...issues];
  }).catch(takenBack);
}

async function whyNot(tx: EntityManager, account: string, at: number): Promise<Issue | null> {
  if ((await tx.count(RecordCorrection, { account, closedAt: null })) > 0) return issue('CORRECTION_OPEN');
  const since = new Date(at - day);
  const recent = await tx.find(
    RecordCorrection,
    { account, openedAt: { $gt: since } },
    { orderBy: { openedAt: 'asc' } },
  );
  const [first] = recent;
  if (first === undefined || recent.length < mostPerDay) return null;
  return issue('RATE_LIMITED', { until: first.openedAt.getTime() + day });
}

async function insertCase(
  tx: EntityManager,
  { personalData, correctionPolicy }: ReportServices,
  asked: ReportCorrection,
): Promise<string> {
  const { reporter, fields, at } = asked;
  const { account, member } = reporter;
  const [place] = await tx.execute<{ school_id: string | null; school_class_id: string | null }[]>(
    'select school_id, school_class_id from account where id = ?',
    [account],
  );
  const where = { school: place?.school_id ?? null, schoolClass: place?.school_class_id ?? null };
  const id = newId();
  const now = new Date(at);
  const statements = sealPart(personalData, id, 'statements', [statementOf(asked)]);
  const kept = { id, account, familyMember: member?.id ?? null, ...where, fields: [...new Set(fields)], statements };
  await tx.insert(RecordCorrection, { ...kept, openedAt: now, changedAt: now });
  await beginFlows(tx, machine, correctionPolicy, at, [{ account: id, ...where }]);
  return id;
}

export interface ReportAgain extends ReportCorrection {
  readonly number: string;
  readonly expectedRevision: number;
}

/** The same case again, with more to say: after it was declined or refused. */
export function reportAgain(services: ReportServices, asked: ReportAgain): Promise<Issue[]> {
  const { reporter, requestId, expectedRevision, at, number } = asked;
  const { actor } = reporter;
  return onceOfOwn(services, asked, async () => {
    const faults = faultsOf(asked);
    if (faults.length > 0) return faults;
    const found = await ownCase(services.em.fork(), reporter, number);
    if (found === null) return [issue('CASE_NOT_FOUND')];
    const isThere = await hasClassTeacher(services.em, found.schoolClass ?? null, at);
    return advanceTogether(services.flows, async (tx, send) => {
      const gone = await reporter.hold(tx);
      if (gone !== null) throw new TakenBack(gone);
      const { issues } = await send({
        machine,
        subject: found.id,
        event: { type: 'REPORT_AGAIN', at, hasClassTeacher: isThere },
        actor,
        request: { id: requestId, expectedRevision },
        alongside: () => addStatement(tx, services, found.id, asked),
      });
      return [...issues];
    }).catch(takenBack);
  });
}

async function addStatement(
  tx: EntityManager,
  { personalData }: ReportServices,
  id: string,
  asked: ReportCorrection,
): Promise<void> {
  const correction = await tx.findOneOrFail(RecordCorrection, id);
  const before = openPart(personalData, correction, 'statements') ?? [];
  const statements = sealPart(personalData, id, 'statements', [...before, statementOf(asked)]);
  await tx.nativeUpdate(RecordCorrection, { id }, { fields: [...new Set(asked.fields)], statements });
}

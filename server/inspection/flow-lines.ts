import { issueCodes, type IssueCode } from '../../machines/rules/issue.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import { readPersons, type MaskedPerson } from './persons.js';

/** A flow in a list, masked. */
export interface FlowLine {
  readonly id: string;
  readonly machine: string;
  readonly stateValue: string;
  readonly standing: string;
  readonly since: Date;
  /** `null` where the account is gone. */
  readonly person: MaskedPerson | null;
  /** Of a record correction. */
  readonly caseNumber: string | null;
  /** What they were told last, of what was the matter. */
  readonly lastIssue: IssueCode | null;
  /** Effects that were given up. */
  readonly failedEffects: number;
  /** When the next deadline is due. */
  readonly endsAt: Date | null;
}

interface Row {
  readonly id: string;
  readonly machine: string;
  readonly subject: string;
  readonly state_value: string;
  readonly standing: string;
  readonly standing_since: string | Date;
  readonly next_deadline_at: string | Date | null;
  readonly account: string;
  readonly number: string | null;
  readonly issue: string | null;
}

/** What there is to say of some flows, in the order of their ids. */
export async function readLines(
  { personalData, effectJobs }: Pick<Services, 'personalData' | 'effectJobs'>,
  em: EntityManager,
  ids: readonly string[],
): Promise<FlowLine[]> {
  if (ids.length === 0) return [];
  const rows = await em.execute<Row[]>(
    `select f.id, f.machine, f.subject, f.state_value, f.standing, f.standing_since, f.next_deadline_at,
       coalesce(c.account_id, f.subject) as account, c.number, told.code as issue
     from unnest(?::uuid[]) with ordinality as asked(id, place) join flow f on f.id = asked.id
     left join record_correction c on f.machine = 'record-correction' and c.id = f.subject
     left join lateral (select e.issues->0->>'code' as code from flow_event e
       where e.flow_id = f.id and e.issues <> '[]' order by e.revision desc limit 1) as told on true
     order by asked.place`,
    [`{${ids.join(',')}}`],
  );
  const persons = await readPersons(em, personalData, [...new Set(rows.map(({ account }) => account))]);
  const failed = await effectJobs.failedEffects({ subjects: rows.map(({ subject }) => subject) });
  return rows.map((row) => ({
    id: row.id,
    machine: row.machine,
    stateValue: row.state_value,
    standing: row.standing,
    since: new Date(row.standing_since),
    person: persons.get(row.account) ?? null,
    caseNumber: row.number,
    lastIssue: (issueCodes as readonly (string | null)[]).includes(row.issue) ? (row.issue as IssueCode) : null,
    failedEffects: failed.get(row.subject) ?? 0,
    endsAt: row.next_deadline_at === null ? null : new Date(row.next_deadline_at),
  }));
}

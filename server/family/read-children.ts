import { RecordCorrection } from '../database/entities/record-correction.js';
import { Account } from '../database/entities/account.js';
import type { FamilyMember } from '../database/entities/family.js';
import { School, SchoolClass } from '../database/entities/school.js';
import { machine as correctionMachine } from '../corrections/correction-flow.js';
import type { EntityManager } from '../database/orm.js';
import { asOf } from '../flows/deadlines.js';
import { readFlows, type FlowState } from '../flows/flow-row.js';
import type { SignedInFamily } from './family-sessions.js';
import { bindingsOfPhone } from './members.js';

/** An open report about a child. */
export interface ChildCorrection {
  readonly correction: RecordCorrection;
  /** As it stands now. */
  readonly flow: FlowState;
}

/** A student as those may see them who were bound, sealed as it is stored. */
export interface Child {
  readonly member: FamilyMember;
  readonly account: Pick<Account, 'id' | 'name'>;
  readonly schoolName: string | null;
  readonly className: string | null;
  /** As it stands now; `null` while it is in quarantine. */
  readonly flow: FlowState | null;
  /** The public step as it is stored. */
  readonly storedStep: string;
  /** Since when they stand there. */
  readonly since: Date;
  readonly corrections: readonly ChildCorrection[];
}

/** The students who have bound whoever is signed in, the oldest binding first. */
export async function readChildren(em: EntityManager, { phoneIndex }: SignedInFamily, at: number): Promise<Child[]> {
  const fork = em.fork();
  const members = await bindingsOfPhone(fork, phoneIndex);
  if (members.length === 0) return [];
  const ids = members.map(({ account }) => account);
  const accounts = await fork.find(Account, { id: { $in: ids } });
  const [schools, classes] = await Promise.all([
    em.fork().find(School, { id: { $in: accounts.flatMap(({ school }) => school ?? []) } }),
    em.fork().find(SchoolClass, { id: { $in: accounts.flatMap(({ schoolClass }) => schoolClass ?? []) } }),
  ]);
  const flows = await readFlows(fork, 'student-onboarding', ids);
  const since = await standingSince(fork, ids);
  const corrections = await openCorrections(em, ids, at);
  return members.flatMap((member): Child[] => {
    const account = accounts.find(({ id }) => id === member.account);
    const flow = flows.get(member.account);
    const row = since.get(member.account);
    if (account === undefined || row === undefined) return [];
    const schoolClass = classes.find(({ id }) => id === account.schoolClass);
    return [
      {
        member,
        account,
        schoolName: schools.find(({ id }) => id === account.school)?.name ?? null,
        className: schoolClass === undefined ? null : `${schoolClass.grade} ${schoolClass.name}`,
        flow: flow === undefined ? null : asOf(flow, at),
        storedStep: row.step,
        since: row.since,
        corrections: corrections.filter(({ correction }) => correction.account === member.account),
      },
    ];
  });
}

interface Standing {
  readonly step: string;
  readonly since: Date;
}

async function standingSince(em: EntityManager, accounts: readonly string[]): Promise<Map<string, Standing>> {
  const sql = `select subject, step, standing_since from flow where machine = 'student-onboarding' and subject = any(?::uuid[])`;
  const rows = await em.execute<{ subject: string; step: string; standing_since: Date | string }[]>(sql, [
    `{${accounts.join(',')}}`,
  ]);
  return new Map(rows.map((row) => [row.subject, { step: row.step, since: new Date(row.standing_since) }]));
}

async function openCorrections(em: EntityManager, accounts: readonly string[], at: number): Promise<ChildCorrection[]> {
  const fork = em.fork();
  const open = { account: { $in: [...accounts] }, closedAt: null };
  const cases = await fork.find(RecordCorrection, open, { orderBy: { openedAt: 'desc', id: 'desc' } });
  const ids = cases.map(({ id }) => id);
  const flows = ids.length === 0 ? new Map<string, FlowState>() : await readFlows(fork, correctionMachine, ids);
  return cases.flatMap((correction): ChildCorrection[] => {
    const flow = flows.get(correction.id);
    return flow === undefined ? [] : [{ correction, flow: asOf(flow, at) }];
  });
}

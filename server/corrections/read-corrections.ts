import { correctionSteps, waitingSteps, type CorrectionStep } from '../../machines/record-correction/steps.js';
import type { Duty } from '../../machines/rules/roles.js';
import { Account } from '../database/entities/account.js';
import { RecordCorrection } from '../database/entities/record-correction.js';
import { School, SchoolClass } from '../database/entities/school.js';
import { isCaseNumber } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { asOf } from '../flows/deadlines.js';
import { readFlows, type FlowState } from '../flows/flow-row.js';
import { readWithin } from '../rights/scope.js';
import { machine, turnOf, type CorrectionDuty } from './correction-flow.js';

/** A case with whom it is about, sealed as it is stored. */
export interface CorrectionFile {
  readonly correction: RecordCorrection;
  readonly account: Pick<Account, 'id' | 'name' | 'nationalId' | 'unifiedNumber'>;
  readonly schoolName: string | null;
  readonly className: string | null;
  /** As it stands now. */
  readonly flow: FlowState;
  /** By which of their duties whoever asks can decide about it, if it is their turn. */
  readonly deciding: ReadonlySet<Duty>;
}

export interface CorrectionFilePage {
  readonly files: readonly CorrectionFile[];
  /** Of all pages. */
  readonly total: number;
  /** Names the last one of this page where there are more. */
  readonly next: string | null;
}

/** `mine`: those in which it is the asker's turn. `open`: those that wait for somebody. `closed`: answered or over. */
export type CorrectionFilter = 'mine' | 'open' | 'closed';

export interface Asking {
  /** The account that asks. */
  readonly actor: string;
  /** What it may do now. */
  readonly duties: ReadonlySet<Duty>;
  readonly at: number;
}

export interface ReadCorrections extends Asking {
  readonly filter: CorrectionFilter;
  readonly first: number;
  /** The number of the last one that was seen. */
  readonly after: string | null;
}

const mostAtOnce = 100;
const deciders = ['confirmCorrections', 'carryCorrections'] as const satisfies readonly Duty[];
const within = (steps: readonly CorrectionStep[]) => `f.step in (${steps.map((step) => `'${step}'`).join(', ')})`;
const stepsOf = (duty: CorrectionDuty) => correctionSteps.filter((step) => turnOf[step] === duty);
/** Where it is whose turn; a class teacher's is over when its time is, whether or not the alarm has rung. */
const turns: Readonly<Record<CorrectionDuty, string>> = {
  confirmCorrections: `${within(stepsOf('confirmCorrections'))} and f.next_deadline_at > ?`,
  carryCorrections: `(${within(stepsOf('carryCorrections'))} or ${within(stepsOf('confirmCorrections'))} and f.next_deadline_at <= ?)`,
};
const waiting = within(waitingSteps);

/** The schools and classes that a duty reaches. */
interface Reach {
  readonly schools: readonly string[];
  readonly classes: readonly string[];
}

async function reachOf(em: EntityManager, duty: Duty, { actor, at }: Asking): Promise<Reach> {
  const sql = 'select scope_schools() as schools, scope_classes() as classes';
  const [row] = await readWithin(em, { actor, duty, at }, (tx) => tx.execute<Reach[]>(sql));
  return row ?? { schools: [], classes: [] };
}

/** What somebody can decide about, by the duties that they have. */
async function reachesOf(em: EntityManager, asking: Asking): Promise<Map<CorrectionDuty, Reach>> {
  const held = deciders.filter((duty) => asking.duties.has(duty));
  return new Map(await Promise.all(held.map(async (duty) => [duty, await reachOf(em, duty, asking)] as const)));
}

/** The cases that somebody looks after: those that wait with the longest waiting first, the others with the latest first. */
export async function readCorrections(em: EntityManager, asked: ReadCorrections): Promise<CorrectionFilePage> {
  const reaches = await reachesOf(em, asked);
  const { sql, parameters } = conditionOf(asked, reaches);
  const limit = Math.min(Math.max(asked.first, 1), mostAtOnce);
  // Numbers grow with time: one column orders and pages.
  const [beyond, order] = asked.filter === 'closed' ? ['<', 'desc'] : ['>', 'asc'];
  const from = `from record_correction c join flow f on f.subject = c.id and f.machine = '${machine}' where ${sql}`;
  const after = asked.after !== null && isCaseNumber(asked.after) ? [asked.after] : [];
  const page = after.length === 0 ? '' : `and c.number ${beyond} ?`;
  return readWithin(em, { ...asked, duty: 'oversee' }, async (tx) => {
    const [counted] = await tx.execute<{ total: string }[]>(`select count(*) as total ${from}`, parameters);
    const rows = await tx.execute<{ id: string; number: string }[]>(
      `select c.id, c.number ${from} ${page} order by c.number ${order} limit ?`,
      [...parameters, ...after, limit + 1],
    );
    const shown = rows.slice(0, limit);
    const files = await readFiles(
      tx,
      shown.map(({ id }) => id),
      reaches,
      asked.at,
    );
    const next = rows.length > limit ? (shown.at(-1)?.number ?? null) : null;
    return { files, total: Number(counted?.total ?? 0), next };
  });
}

function conditionOf(
  { filter, at }: ReadCorrections,
  reaches: ReadonlyMap<CorrectionDuty, Reach>,
): { readonly sql: string; readonly parameters: unknown[] } {
  if (filter === 'open') return { sql: waiting, parameters: [] };
  if (filter === 'closed') return { sql: `not ${waiting}`, parameters: [] };
  const list = (ids: readonly string[]) => `{${ids.join(',')}}`;
  const parts = [...reaches].map(([duty, { schools, classes }]) => ({
    sql: `(${turns[duty]} and (c.school_id = any(?::uuid[]) or c.school_class_id = any(?::uuid[])))`,
    parameters: [new Date(at), list(schools), list(classes)],
  }));
  if (parts.length === 0) return { sql: 'false', parameters: [] };
  return {
    sql: `(${parts.map(({ sql }) => sql).join(' or ')})`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

/** The case of a number; `null` where there is none, and where whoever asks does not look after it: the two look alike. */
export async function readCorrection(
  em: EntityManager,
  asked: Asking & { readonly number: string },
): Promise<CorrectionFile | null> {
  if (!isCaseNumber(asked.number)) return null;
  const reaches = await reachesOf(em, asked);
  return readWithin(em, { ...asked, duty: 'oversee' }, async (tx) => {
    const [row] = await tx.execute<{ id: string }[]>('select id from record_correction where number = ?', [
      asked.number,
    ]);
    return row === undefined ? null : ((await readFiles(tx, [row.id], reaches, asked.at))[0] ?? null);
  });
}

const readable = ['id', 'name', 'nationalId', 'unifiedNumber'] as const;

async function readFiles(
  tx: EntityManager,
  ids: readonly string[],
  reaches: ReadonlyMap<Duty, Reach>,
  at: number,
): Promise<CorrectionFile[]> {
  if (ids.length === 0) return [];
  const cases = await tx.find(RecordCorrection, { id: { $in: [...ids] } });
  const accounts = await tx.find(Account, { id: { $in: cases.map(({ account }) => account) } }, { fields: readable });
  const places = (of: 'school' | 'schoolClass') => cases.flatMap((one) => one[of] ?? []);
  const schools = await tx.find(School, { id: { $in: places('school') } }, { fields: ['id', 'name'] });
  const classes = await tx.find(SchoolClass, { id: { $in: places('schoolClass') } });
  const flows = await readFlows(tx, machine, ids);
  const accountById = new Map(accounts.map((account) => [account.id, account]));
  const schoolNames = new Map(schools.map(({ id, name }) => [id, name]));
  const classNames = new Map(classes.map(({ id, grade, name }) => [id, `${grade} ${name}`]));
  const files = new Map(
    cases.flatMap((correction): [string, CorrectionFile][] => {
      const [account, flow] = [accountById.get(correction.account), flows.get(correction.id)];
      if (account === undefined || flow === undefined) return [];
      const file = {
        correction,
        account,
        schoolName: schoolNames.get(correction.school ?? '') ?? null,
        className: classNames.get(correction.schoolClass ?? '') ?? null,
        flow: asOf(flow, at),
        deciding: decidingOf(correction, reaches),
      };
      return [[correction.id, file]];
    }),
  );
  return ids.flatMap((id) => files.get(id) ?? []);
}

function decidingOf({ school, schoolClass }: RecordCorrection, reaches: ReadonlyMap<Duty, Reach>): ReadonlySet<Duty> {
  const reached = [...reaches].filter(
    ([, { schools, classes }]) => schools.includes(school ?? '') || classes.includes(schoolClass ?? ''),
  );
  return new Set(reached.map(([duty]) => duty));
}

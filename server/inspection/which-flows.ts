import { correctionSteps } from '../../machines/record-correction/steps.js';
import { registry, type MachineId } from '../../machines/registry.js';
import type { IssueCode } from '../../machines/rules/issue.js';
import { overStandings, studentStandings, teacherStandings } from '../../machines/standing.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { knownStateValue } from '../flows/stored-states.js';
import { all, arrayOf, type Condition } from '../oversight/condition.js';
import { isBureauCode } from '../schools/bureau-code.js';
import type { Services } from '../services.js';
import { findByText, type FlowSearchProblem } from './find-by-text.js';
import { about, amongAll, lastTold, notAbout, these, waitingSince, withIssue } from './flow-conditions.js';

/** Which flows somebody looks for; `null` says nothing. */
export interface FlowFilter {
  readonly text: string | null;
  readonly machine: string | null;
  /** A state's path. */
  readonly state: string | null;
  /** A bureau's code. */
  readonly bureau: string | null;
  readonly school: string | null;
  readonly waitingSeconds: number | null;
  readonly issue: IssueCode | null;
  readonly hasFailedEffect: boolean | null;
}

/** Where to look: the flow's machine, and by which column each of some values. */
export interface Ranges {
  readonly column: 'standing' | 'state_value';
  readonly pairs: readonly (readonly [machine: MachineId, value: string])[];
}

/** A filter as queries need it. */
export interface Which {
  readonly ranges: Ranges;
  /** `null`: wherever they are. */
  readonly schools: readonly string[] | null;
  /** Only among those whose ids this gives; `null`: all. */
  readonly among: Condition | null;
  /** Whatever else there is to say of the flow `f`. */
  readonly rest: Condition;
}

const standings: Readonly<Record<MachineId, readonly string[]>> = {
  'student-onboarding': studentStandings,
  'teacher-real-name': teacherStandings,
  'record-correction': correctionSteps,
};

/** What was told oftener than that is looked for flow by flow, in the order of the page. */
const mostTold = 5_000;

/** Effects that were given up are few, or something is wrong with all of them. */
const mostFailed = 5_000;

/** @returns why the text can find nothing, where it cannot */
export async function readWhich(
  { personalData, effectJobs }: Pick<Services, 'personalData' | 'effectJobs'>,
  em: EntityManager,
  filter: FlowFilter,
  at: number,
): Promise<Which | FlowSearchProblem> {
  const { text, machine, state, issue, hasFailedEffect, waitingSeconds } = filter;
  const found = text === null ? null : await findByText(em, personalData, text, filter.school);
  if (typeof found === 'string') return found;
  const machines = (Object.keys(registry) as MachineId[]).filter((id) => machine === null || id === machine);
  const failed = hasFailedEffect === null ? null : [...(await effectJobs.failedEffects({ most: mostFailed })).keys()];
  const isOften = issue !== null && (await isToldOften(em, issue));
  const isOverAsked = text !== null || hasFailedEffect === true;
  const ranges = state === null ? byStanding(machines, isOverAsked) : await byState(em, machines, state);
  const among = [
    ...(found === null ? [] : [these(found)]),
    ...(issue === null || isOften ? [] : [withIssue(issue)]),
    ...(failed !== null && hasFailedEffect === true ? [about(machines, failed)] : []),
  ];
  const rest = [
    ...(issue !== null && isOften ? [lastTold(issue)] : []),
    ...(failed !== null && hasFailedEffect !== true ? [notAbout(failed)] : []),
    ...(waitingSeconds === null ? [] : [waitingSince(at - waitingSeconds * 1_000)]),
  ];
  return { ranges, schools: await schoolsOf(em, filter), among: amongAll(among), rest: all(rest) };
}

async function isToldOften(em: EntityManager, issue: IssueCode): Promise<boolean> {
  const [row] = await em.execute<{ number: number }[]>(
    `select count(*)::int as number from (
       select 1 from flow_event where issues <> '[]' and issues->0->>'code' = ? limit ?) as told`,
    [issue, mostTold + 1],
  );
  return (row?.number ?? 0) > mostTold;
}

function byStanding(machines: readonly MachineId[], isOverAsked: boolean): Ranges {
  const open = (standing: string) => isOverAsked || !(overStandings as readonly string[]).includes(standing);
  return {
    column: 'standing',
    pairs: machines.flatMap((machine) =>
      standings[machine].filter(open).map((standing) => [machine, standing] as const),
    ),
  };
}

/** The state values of which it is a part, also as older versions called it: of those that there are, a look into the index for each. */
async function byState(em: EntityManager, machines: readonly MachineId[], path: string): Promise<Ranges> {
  const rows = await em.execute<{ machine: MachineId; value: string }[]>(
    `with recursive there as (
       select m.machine, (select min(f.state_value) from flow f where f.machine = m.machine) as value
       from unnest(?::varchar[]) as m(machine)
       union all select t.machine, (select min(f.state_value) from flow f where f.machine = t.machine and f.state_value > t.value)
       from there t where t.value is not null)
     select machine, value from there where value is not null`,
    [arrayOf(machines)],
  );
  const pairs = rows
    .filter(({ machine, value }) => knownStateValue(machine, value).paths.has(path))
    .map(({ machine, value }) => [machine, value] as const);
  return { column: 'state_value', pairs };
}

async function schoolsOf(em: EntityManager, { bureau, school }: FlowFilter): Promise<readonly string[] | null> {
  if (bureau === null && school === null) return null;
  if ((school !== null && !isId(school)) || (bureau !== null && !isBureauCode(bureau))) return [];
  const { sql, parameters } = all([
    ...(bureau === null ? [] : [{ sql: 'bureau_code in (select bureaus_under(?))', parameters: [bureau] }]),
    ...(school === null ? [] : [{ sql: 'id = ?', parameters: [school] }]),
  ]);
  const rows = await em.execute<{ id: string }[]>(`select id from school where ${sql}`, [...parameters]);
  return rows.map(({ id }) => id);
}

/** Whether nothing but the machine and the place is said, as the tally counts. */
export function isTallied({ text, state, waitingSeconds, issue, hasFailedEffect }: FlowFilter): boolean {
  return [text, state, waitingSeconds, issue, hasFailedEffect].every((said) => said === null);
}

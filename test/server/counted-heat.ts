import { definitionOf } from '../../machines/definition/define.js';
import { statesByPath } from '../../machines/definition/definition.js';
import { isFailure } from '../../machines/failures.js';
import { registry, type MachineId } from '../../machines/registry.js';
import type { EntityManager } from '../../server/database/orm.js';
import type { Untyped } from '../support/browser.js';
import { beginning, stateValueOf } from '../../server/flows/snapshots.js';

/** A flow with all that ever happened to it, each moment with the states that were active after it. */
export interface Told {
  readonly school: string | null;
  readonly machine: MachineId;
  readonly standing: string;
  readonly moments: readonly Moment[];
}

interface Moment {
  readonly at: number;
  readonly day: string;
  readonly school: string | null;
  readonly states: ReadonlySet<string>;
  readonly failed: readonly string[];
}

/** What heat says of a state, worked out by looking at every flow. */
export interface Plain {
  population: number;
  entered: number;
  left: number;
  failures: number;
  dropOff: number;
  /** Milliseconds of every visit that ended. */
  readonly visits: number[];
}

const over = ['ARRIVED', 'CORRECTED', 'CLOSED', 'WITHDRAWN'];

export function dayOf(at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' }).format(at);
}

/** Reads every flow of a machine with its history. */
export async function readTold(em: EntityManager, machine: MachineId): Promise<Told[]> {
  const flows = await em.fork().execute<Untyped[]>(
    `select f.id, f.school_id as school, f.standing, extract(epoch from f.created_at) * 1000 as at, b.input,
       coalesce((select jsonb_agg(e order by e.revision) from flow_event e where e.flow_id = f.id), '[]') as events
     from flow f join flow_beginning b on b.id = f.beginning_id where f.machine = ?`,
    [machine],
  );
  return flows.map(({ school, standing, at, input, events }): Told => {
    const begun = stateValueOf(beginning(registry[machine], input, 0).snapshot);
    const first = events.length === 0 ? school : events[0].school_id;
    const moments: Moment[] = [momentOf(Number(at), first, activeIn(begun), [])];
    for (const { event, at: when, school_id, state_value, issues } of events) {
      const before = moments.at(-1)!.states;
      const failed = issues.length > 0 || isFailure(machine, event) ? takers(machine, before, event.type) : [];
      moments.push(momentOf(Date.parse(when), school_id, activeIn(state_value), failed));
    }
    return { school, machine, standing, moments };
  });
}

function momentOf(at: number, school: string | null, states: ReadonlySet<string>, failed: readonly string[]): Moment {
  return { at, day: dayOf(at), school, states, failed };
}

function activeIn(stateValue: string): Set<string> {
  const active = new Set(['']);
  for (const leaf of stateValue.split(' '))
    for (let path = leaf; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) active.add(path);
  return active;
}

/** By the definition: the active states that have a transition for it, and all around them. */
function takers(machine: MachineId, active: ReadonlySet<string>, type: string): string[] {
  const states = statesByPath(definitionOf(registry[machine]));
  const isWait = type.startsWith('xstate.after.');
  const takes = (path: string) =>
    states
      .get(path)!
      .transitions?.some(({ on, after }) =>
        isWait ? type === `xstate.after.${after}.${[machine, path].filter(Boolean).join('.')}` : on === type,
      ) ?? false;
  return [...active].filter((path) =>
    [...active].some((inner) => takes(inner) && (path === '' || inner === path || inner.startsWith(`${path}.`))),
  );
}

/**
 * What heat should say of a place (`null`: everywhere; its schools otherwise) and a day (`null`: of all), of every state
 * that anything can be said of.
 */
export function countPlainly(
  told: readonly Told[],
  {
    schools,
    day,
    now,
  }: { readonly schools: readonly string[] | null; readonly day: string | null; readonly now: number },
): Map<string, Plain> {
  const found = new Map<string, Plain>();
  const of = (path: string): Plain => {
    const none = { population: 0, entered: 0, left: 0, failures: 0, dropOff: 0, visits: [] };
    return found.get(path) ?? found.set(path, none).get(path)!;
  };
  const isHere = (school: string | null) => schools === null || (school !== null && schools.includes(school));
  const isMeant = (moment: Moment) => isHere(moment.school) && (day === null || day === moment.day);
  const yesterday = dayOf(now - 24 * 3_600_000);
  for (const { school, standing, moments } of told) {
    const last = moments.at(-1)!;
    if (isHere(school)) for (const path of last.states) of(path).population += 1;
    const gaveUp = last.day < yesterday && !over.includes(standing);
    if (gaveUp && (day === null ? isHere(school) : isMeant(last)))
      for (const path of last.states) of(path).dropOff += 1;
    const since = new Map<string, number>();
    for (const moment of moments) {
      for (const [path, from] of since) {
        if (moment.states.has(path)) continue;
        since.delete(path);
        if (!isMeant(moment)) continue;
        of(path).left += 1;
        of(path).visits.push(moment.at - from);
      }
      for (const path of moment.states) {
        if (since.has(path)) continue;
        since.set(path, moment.at);
        if (isMeant(moment)) of(path).entered += 1;
      }
      if (isMeant(moment)) for (const path of moment.failed) of(path).failures += 1;
    }
  }
  return found;
}

/** In seconds, the shortest that was not exceeded by that share of the visits; `null` without any. */
export function plainQuantile(visits: readonly number[], share: number): number | null {
  if (visits.length === 0) return null;
  const inOrder = visits.toSorted((a, b) => a - b);
  return inOrder[Math.ceil(inOrder.length * share) - 1]! / 1_000;
}

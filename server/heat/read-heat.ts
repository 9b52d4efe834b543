import { registry, type MachineId } from '../../machines/registry.js';
import { milliseconds } from '../database/milliseconds.js';
import type { EntityManager } from '../database/orm.js';
import { chinaDay, dayNamed } from './china-day.js';
import {
  findHeatPlace,
  readPlacesBelow,
  type AskedHeatPlace,
  type FoundHeatPlace,
  type HeatPlace,
} from './heat-place.js';
import { readPlacePath, type PlaceOnPath } from './place-path.js';
import { isSchool } from './places.js';
import { stateHeats, type StateHeat } from './state-heats.js';
import { allTime } from './stored-sums.js';
import { addSums, noSums, readSums, type StoredSums, type Sums } from './sums.js';
import { silentDays, type Standings } from './state-heats.js';

export interface ReadHeat {
  /** A machine's id, or anything. */
  readonly machine: string;
  readonly place: AskedHeatPlace;
  /** `2026-11-28` in China; `null`: of all time. */
  readonly day: string | null;
  /** Now, epoch milliseconds. */
  readonly at: number;
}

export interface Heat {
  readonly at: number;
  /** When events were counted last; now, where all of them are; `null` where none was counted yet. */
  readonly countedAt: number | null;
  readonly total: number;
  readonly states: readonly StateHeat[];
  /** The way down to the place, itself last. */
  readonly path: readonly PlaceOnPath[];
  readonly places: readonly HeatPlace[];
}

/**
 * The heat of a machine: how many stand in each of its states, exactly and now; and how many came and went, how long they
 * stayed, failed and gave up, of all time or of a day, exactly up to `countedAt`. As of one moment; reads sums alone.
 *
 * @returns `null` where there is no such machine, place or day
 */
export async function readHeat(
  em: EntityManager,
  { machine: id, place: asked, day: named, at }: ReadHeat,
): Promise<Heat | null> {
  if (!Object.hasOwn(registry, id)) return null;
  const machine = id as MachineId;
  const day = named === null ? null : dayNamed(named);
  if (named !== null && day === null) return null;
  return em.fork().transactional(
    async (tx) => {
      const place = await findHeatPlace(tx, asked);
      if (place === null) return null;
      const standings = await readStandings(tx, machine, place);
      const sums = await readSumsOf(tx, machine, place.id, day, at);
      return {
        at,
        countedAt: await readCountedAt(tx, at),
        total: standings.reduce((sum, { number }) => sum + number, 0),
        states: stateHeats(machine, { standings, ...sums, day, today: chinaDay(at) }),
        path: await readPlacePath(tx, place.id),
        places: isSchool(place.id) ? [] : await readPlacesBelow(tx, machine, place.id),
      };
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
}

function readStandings(tx: EntityManager, machine: MachineId, { tally }: FoundHeatPlace): Promise<Standings[]> {
  const columns = 'machine, machine_version, school_id, state_value, begun_on, number';
  return tx.execute<Standings[]>(
    `select machine_version as version, state_value as "stateValue", begun_on as "begunOn", sum(number)::int as number
     from (select ${columns} from flow_state_tally union all select ${columns} from flow_tally_change) t
     where machine = ? and ${tally.sql} group by 1, 2, 3 having sum(number) <> 0`,
    [machine, ...tally.parameters],
  );
}

/** What happened in the time that is asked for, and which flows had an event lately. */
async function readSumsOf(
  tx: EntityManager,
  machine: MachineId,
  place: string,
  day: number | null,
  at: number,
): Promise<{ readonly happened: Sums; readonly lately: Sums }> {
  const recent = chinaDay(at) - silentDays;
  const isAllOf = day === null && isSchool(place);
  const rows = await tx.execute<{ day: number; sums: StoredSums }[]>(
    `select day, sums from flow_heat where machine = ? and place = ? and (day >= ? or day = ? or ?)`,
    [machine, place, recent, day ?? allTime, isAllOf],
  );
  const [happened, lately] = [noSums(), noSums()];
  for (const row of rows) {
    const sums = readSums(row.sums);
    if (isAllOf || row.day === (day ?? allTime)) addSums(happened, sums);
    if (row.day >= recent) addSums(lately, sums);
  }
  return { happened, lately };
}

async function readCountedAt(tx: EntityManager, at: number): Promise<number | null> {
  const [row] = await tx.execute<{ counted: number | null; is_behind: boolean }[]>(
    `select ${milliseconds('counted_at')} as counted, exists (select 1 from flow_heat_note) as is_behind
     from flow_heat_fold`,
  );
  if (row === undefined || row.counted === null) return null;
  return row.is_behind ? row.counted : at;
}

import type { EntityManager } from '../database/orm.js';
import { isSchool, type PlacesOf } from './places.js';
import { allTime } from './stored-sums.js';
import { addSums, noSums, readSums, storedSums, type StoredSums, type Sums } from './sums.js';

/** A bureau's row: of a machine on a day, or ever. */
interface Row {
  readonly machine: string;
  readonly day: number;
  readonly sums: Sums;
}

/**
 * Makes the sums of bureaus those of the schools that are below them now, where that has changed: what happened in a school
 * goes with it when it moves. Adds up what schools have counted and reads no history. In the caller's transaction, at its
 * end: from here on nobody counts until that is over.
 *
 * @param before the places of a school as they were
 */
export async function regroupHeat(tx: EntityManager, before: PlacesOf, after: PlacesOf): Promise<void> {
  // Whoever was counting has ended, and goes by the new tree the next time.
  await tx.execute('lock table flow_heat_fold in share row exclusive mode');
  const schools = (await tx.execute<{ id: string }[]>('select id from school order by code')).map(({ id }) => id);
  const changed = schools.flatMap((school) => {
    const [were, are] = [before(school), after(school)];
    // New, so nothing has happened in it: it was in itself and in everywhere alone.
    if (were.length <= 2) return [];
    return [...were, ...are].filter((place) => !isSchool(place) && were.includes(place) !== are.includes(place));
  });
  for (const bureau of new Set(changed)) {
    const below = schools.filter((school) => after(school).includes(bureau));
    await write(tx, bureau, await addUp(tx, below));
  }
}

async function addUp(tx: EntityManager, schools: readonly string[]): Promise<Row[]> {
  const rows = new Map<string, Row>();
  const add = (machine: string, day: number, sums: Sums) => {
    const key = `${machine} ${day}`;
    const row = rows.get(key) ?? { machine, day, sums: noSums() };
    addSums(row.sums, sums);
    rows.set(key, row);
  };
  for (const school of schools) {
    const counted = await tx.execute<{ machine: string; day: number; sums: StoredSums }[]>(
      'select machine, day, sums from flow_heat where place = ?',
      [school],
    );
    for (const { machine, day, sums } of counted) {
      const read = readSums(sums);
      add(machine, day, read);
      add(machine, allTime, { ...read, last: new Map() });
    }
  }
  return [...rows.values()];
}

async function write(tx: EntityManager, bureau: string, rows: readonly Row[]): Promise<void> {
  await tx.execute('delete from flow_heat where place = ?', [bureau]);
  await tx.execute(
    `insert into flow_heat (place, machine, day, sums)
     select ?, machine, day, sums from json_to_recordset(?::json) as k(machine varchar, day int, sums json)`,
    [bureau, JSON.stringify(rows.map(({ sums, ...key }) => ({ ...key, sums: storedSums(sums) })))],
  );
}

import type { EntityManager } from '../database/orm.js';
import { everywhere, isSchool } from './places.js';

/** A place on the way down from everywhere. */
export interface PlaceOnPath {
  readonly bureau: string | null;
  readonly school: string | null;
  readonly name: string;
}

interface Row {
  readonly code: string;
  readonly name: string;
}

/** The way down to a place that is there, itself last; everywhere comes first, by the province's name. */
export async function readPlacePath(tx: EntityManager, place: string): Promise<PlaceOnPath[]> {
  const school = isSchool(place) ? await readSchool(tx, place) : null;
  const bureau = school?.bureau ?? (place === everywhere ? null : place);
  const above = await tx.execute<Row[]>(
    `with recursive above as (
       select b.code, b.name, b.parent_code, 1 as height from bureau b where case ?::text when '' then b.parent_code is null else b.code = ? end
       union all select b.code, b.name, b.parent_code, height + 1 from above join bureau b on b.code = above.parent_code)
     select code, name from above order by height desc`,
    [bureau ?? '', bureau ?? ''],
  );
  const bureaus = above.map(({ code, name }, index) => ({ bureau: index === 0 ? null : code, school: null, name }));
  return school === null ? bureaus : [...bureaus, { bureau: null, school: place, name: school.name }];
}

async function readSchool(tx: EntityManager, id: string): Promise<{ name: string; bureau: string } | null> {
  const sql = 'select name, bureau_code as bureau from school where id = ?';
  const [row] = await tx.execute<{ name: string; bureau: string }[]>(sql, [id]);
  return row ?? null;
}

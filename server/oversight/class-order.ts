import type { EntityManager } from '../database/orm.js';
import { isId } from '../database/ids.js';
import type { Matching } from './account-filter.js';
import { all, always, arrayOf, type Condition } from './condition.js';
import { readCursor, writeCursor } from './cursor.js';
import { matchingCondition } from './matching.js';
import { readClassesOf } from './places.js';

const noClass = '';

/** One school's accounts as its class registers have them: by grade, class and unified number; those without a class last. */
export async function listByClass(
  tx: EntityManager,
  matching: Matching,
  school: string,
  limit: number,
  after: string | null,
): Promise<{ readonly ids: readonly string[]; readonly next: string | null }> {
  const classes = isId(school) ? (await readClassesOf(tx, school)).map(({ id }) => id) : [];
  const rank = `coalesce(array_position(?::uuid[], a.school_class_id), ${classes.length + 1})`;
  const { sql, parameters } = all([matchingCondition(matching), beyond(rank, classes, after)]);
  const rows = await tx.execute<{ id: string; school_class_id: string | null; unified_number: string }[]>(
    `select a.id, a.school_class_id, a.unified_number from flow f join account a on a.id = f.subject
     where ${sql} order by ${rank}, a.unified_number limit ?`,
    [...parameters, arrayOf(classes), limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const next = last ? writeCursor([last.school_class_id ?? noClass, last.unified_number]) : null;
  return { ids: page.map(({ id }) => id), next };
}

/** Behind the class and number of the last row; a class that is gone meanwhile stands where those without one do. */
function beyond(rank: string, classes: readonly string[], after: string | null): Condition {
  const parts = readCursor(after, 'string', 'string');
  if (parts === null) return always;
  const [schoolClass, number] = parts;
  const index = isId(schoolClass) ? classes.indexOf(schoolClass) : -1;
  const position = index === -1 ? classes.length + 1 : index + 1;
  return {
    sql: `(${rank}, a.unified_number) > (?::int, ?::varchar)`,
    parameters: [arrayOf(classes), position, number],
  };
}

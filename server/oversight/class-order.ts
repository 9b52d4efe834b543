import type { EntityManager } from '../database/orm.js';
import { isId } from '../database/ids.js';
import type { Matching } from './account-filter.js';
import { all, always, arrayOf, type Condition } from './condition.js';
import { readCursor, writeCursor } from './cursor.js';
import { matchingCondition } from './matching.js';

const noClass = '';

/** One school's accounts as its class registers have them: by grade, class and unified number; those without a class last. */
export async function listByClass(
  tx: EntityManager,
  matching: Matching,
  school: string,
  limit: number,
  after: string | null,
): Promise<{ readonly ids: readonly string[]; readonly next: string | null }> {
  const classes = await classesInOrder(tx, school);
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

/** 高一 before 高二 before 高三, and 2 班 before 10 班. */
async function classesInOrder(tx: EntityManager, school: string): Promise<string[]> {
  if (!isId(school)) return [];
  const sql = 'select id, grade, name from school_class where school_id = ?';
  const rows = await tx.execute<{ id: string; grade: string; name: string }[]>(sql, [school]);
  const order = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });
  const key = (text: string) => text.replace(/[一二三四五六七八九十]/g, (digit) => String(digits.indexOf(digit) + 1));
  return rows
    .sort(
      (one, other) =>
        order.compare(key(one.grade), key(other.grade)) ||
        order.compare(key(one.name), key(other.name)) ||
        order.compare(one.id, other.id),
    )
    .map(({ id }) => id);
}

const digits = '一二三四五六七八九十';

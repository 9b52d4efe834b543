import { School } from '../database/entities/school.js';
import type { EntityManager } from '../database/orm.js';
import { comparable } from './search-text.js';

const mostResults = 50;
const mostWords = 8;

/**
 * Schools whose name, pinyin or initials hold every word that was typed, in any order; first those with a word that
 * begins so, then the shortest names.
 *
 * @param among ids of the schools that are looked at; all of them if it is missing
 */
export async function searchSchools(
  em: EntityManager,
  typed: string,
  first: number,
  among?: readonly string[],
): Promise<School[]> {
  const words = typed
    .split(/[\s\p{Cc}]+/u)
    .map(comparable)
    .filter((word) => word !== '');
  const patterns = [...new Set(words)].slice(0, mostWords).map((word) => word.replace(/[\\%_]/g, '\\$&'));
  if (patterns.length === 0) return [];
  const rows = await em.fork().execute<{ id: string }[]>(
    `select id from school where ${patterns.map(() => 'search_text like ?').join(' and ')}
     ${among === undefined ? '' : 'and id = any(?::uuid[])'}
     order by (' ' || search_text) not like ?, length(name), code limit ?`,
    [
      ...patterns.map((word) => `%${word}%`),
      ...(among === undefined ? [] : [`{${among.join(',')}}`]),
      `% ${patterns[0]}%`,
      Math.min(Math.max(first, 1), mostResults),
    ],
  );
  const found = await em.fork().find(School, { id: { $in: rows.map(({ id }) => id) } });
  const byId = new Map(found.map((school) => [school.id, school]));
  return rows.flatMap(({ id }) => byId.get(id) ?? []);
}

import { School } from '../database/entities/school.js';
import type { EntityManager } from '../database/orm.js';
import { comparable } from './search-text.js';

const mostResults = 50;

/** Schools whose name, pinyin or initials hold what was typed; those that begin with it first, then the shortest. */
export async function searchSchools(em: EntityManager, typed: string, first: number): Promise<School[]> {
  const words = comparable(typed);
  if (words === '') return [];
  const pattern = words.replace(/[\\%_]/g, '\\$&');
  const rows = await em.fork().execute<{ id: string }[]>(
    `select id from school where search_text like ?
     order by (' ' || search_text) not like ?, length(name), code limit ?`,
    [`%${pattern}%`, `% ${pattern}%`, Math.min(Math.max(first, 1), mostResults)],
  );
  const found = await em.fork().find(School, { id: { $in: rows.map(({ id }) => id) } });
  const byId = new Map(found.map((school) => [school.id, school]));
  return rows.flatMap(({ id }) => byId.get(id) ?? []);
}

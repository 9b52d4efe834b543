import { School } from '../database/entities/school.js';
import type { EntityManager } from '../database/orm.js';
import { readWithin, type Scoped } from '../rights/scope.js';
import { searchSchools } from '../schools/search-schools.js';

const mostAtOnce = 50;

/** The schools that somebody may import for, by code; those that a search finds, best first, if there is one. */
export async function schoolsToImport(
  em: EntityManager,
  scoped: Scoped,
  search: string,
  first: number,
): Promise<readonly Pick<School, 'id' | 'name' | 'bureau'>[]> {
  const limit = Math.min(Math.max(first, 1), mostAtOnce);
  return readWithin(em, scoped, async (tx) => {
    const [row] = await tx.execute<{ ids: string[] }[]>('select scope_schools()::text[] as ids');
    const reached = row?.ids ?? [];
    if (search.trim() !== '') return searchSchools(em, search, limit, reached);
    return tx.find(
      School,
      { id: { $in: reached } },
      { fields: ['id', 'name', 'bureau'], orderBy: { code: 'asc' }, limit },
    );
  });
}

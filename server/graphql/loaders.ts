import DataLoader from 'dataloader';
import { Bureau } from '../database/entities/bureau.js';
import { School } from '../database/entities/school.js';
import type { EntityManager } from '../database/orm.js';

/** One request's loaders: however long a list is, its relations are read in one query each. */
export function createLoaders(em: EntityManager) {
  const bureauByCode = new DataLoader<string, Bureau | null>(async (codes) => {
    const found = await em.fork().find(Bureau, { code: { $in: [...codes] } });
    const byCode = new Map(found.map((bureau) => [bureau.code, bureau]));
    return codes.map((code) => byCode.get(code) ?? null);
  });
  const bureausBelow = new DataLoader<string, Bureau[]>(async (codes) => {
    const found = await em.fork().find(Bureau, { parent: { $in: [...codes] } }, { orderBy: { code: 'asc' } });
    const byParent = Map.groupBy(found, ({ parent }) => parent);
    return codes.map((code) => byParent.get(code) ?? []);
  });
  const schoolsOf = new DataLoader<string, School[]>(async (codes) => {
    const found = await em.fork().find(School, { bureau: { $in: [...codes] } }, { orderBy: { code: 'asc' } });
    const byBureau = Map.groupBy(found, ({ bureau }) => bureau);
    return codes.map((code) => byBureau.get(code) ?? []);
  });
  return { bureauByCode, bureausBelow, schoolsOf };
}

export type Loaders = ReturnType<typeof createLoaders>;

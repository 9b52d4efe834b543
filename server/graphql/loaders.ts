import DataLoader from 'dataloader';
import type { Role } from '../../machines/rules/roles.js';
import { Account } from '../database/entities/account.js';
import { Bureau } from '../database/entities/bureau.js';
import { RoleAssignment } from '../database/entities/role-assignment.js';
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
  const schoolById = new DataLoader<string, School | null>(async (ids) =>
    byIdOf(ids, await em.fork().find(School, { id: { $in: [...ids] } })),
  );
  const accountById = new DataLoader<string, Account | null>(async (ids) =>
    byIdOf(ids, await em.fork().find(Account, { id: { $in: [...ids] } })),
  );
  const rolesOf = new DataLoader<string, Role[]>(async (accounts) => {
    const found = await em
      .fork()
      .find(RoleAssignment, { account: { $in: [...accounts] } }, { orderBy: { role: 'asc' } });
    const byAccount = Map.groupBy(found, ({ account }) => account);
    return accounts.map((account) => [...new Set((byAccount.get(account) ?? []).map(({ role }) => role))]);
  });
  return { bureauByCode, bureausBelow, schoolsOf, schoolById, accountById, rolesOf };
}

function byIdOf<T extends { readonly id: string }>(ids: readonly string[], found: readonly T[]): (T | null)[] {
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export type Loaders = ReturnType<typeof createLoaders>;

import type { EntityManager } from '../database/orm.js';

export interface AppliedSums {
  readonly create: number;
  readonly update: number;
  readonly unchanged: number;
  readonly remove: number;
  readonly refused: number;
}

/** What an import has done until now, for the audit trail. */
export async function sumApplied(tx: EntityManager, id: string): Promise<AppliedSums> {
  const sum = (name: string) => `coalesce(sum((applied->>'${name}')::int), 0)::int as "${name}"`;
  const [row] = await tx.execute<AppliedSums[]>(
    `select ${['create', 'update', 'unchanged', 'remove'].map(sum).join(', ')},
       coalesce(sum(refused + plan_errors), 0)::int as refused from roster_import_chunk where import_id = ?`,
    [id],
  );
  return row as AppliedSums;
}

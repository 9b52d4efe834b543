import { verifyFlows, type Verified } from '../../server/flows/verify-flows.js';
import type { TestPortal } from './portal.js';

export interface Replays extends Verified {
  /** By the flow's id, the columns that differ; `4:event` is that of the fourth event. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

/** Replays every history of a portal and says which rows differ. */
export async function replays({ servers: [first] }: Pick<TestPortal, 'servers'>): Promise<Replays> {
  const columns: Record<string, string[]> = {};
  const verified = await verifyFlows(
    first!.composition.services.em,
    {},
    {
      differs: ({ id }, differences) => {
        columns[id] = differences.map(({ column, revision }) => (revision === null ? column : `${revision}:${column}`));
      },
    },
  );
  return { ...verified, columns };
}

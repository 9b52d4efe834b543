import type { EntityManager } from '../database/orm.js';
import { pagesOfFlows, whyUnfit, type StoredRow, type Unfit, type WhichMachine } from './stored-flows.js';

/** What would become of the flows of one machine and version. */
export interface RehearsedVersion {
  readonly machine: string;
  readonly version: number;
  /** That can be restored as they are, or after their upgrades. */
  mapped: number;
  /** By state value and reason. */
  readonly unmappable: Map<string, Unmappable>;
}

export interface Unmappable extends Unfit {
  number: number;
  /** The first of them. */
  readonly flows: string[];
}

/** Flows that are named of each kind. */
export const named = 20;

/**
 * Tries with every flow of the database whether the present machines can go on with it, and writes nothing: each page is
 * read in a read-only transaction of its own, so that nobody waits for it however many flows there are.
 *
 * @param progress told the number of flows after each page
 */
export async function rehearseFlows(
  em: EntityManager,
  which: WhichMachine,
  progress: (flows: number) => void = () => undefined,
): Promise<RehearsedVersion[]> {
  const found = new Map<string, RehearsedVersion>();
  let flows = 0;
  for await (const page of pagesOfFlows(em, which)) {
    for (const row of page) judge(row, found);
    flows += page.length;
    progress(flows);
  }
  return [...found.values()].sort((a, b) =>
    a.machine === b.machine ? a.version - b.version : a.machine < b.machine ? -1 : 1,
  );
}

/** How many flows could not go on. */
export function unmappableOf(versions: readonly RehearsedVersion[]): number {
  return versions.flatMap(({ unmappable }) => [...unmappable.values()]).reduce((sum, { number }) => sum + number, 0);
}

function judge(row: StoredRow, found: Map<string, RehearsedVersion>): void {
  const { id, machine, machine_version: version } = row;
  const key = `${machine} ${version}`;
  const of = found.get(key) ?? { machine, version, mapped: 0, unmappable: new Map<string, Unmappable>() };
  found.set(key, of);
  const unfit = whyUnfit(row);
  if (unfit === null) {
    of.mapped += 1;
    return;
  }
  const { state, misfit } = unfit;
  const kind = JSON.stringify([state, misfit]);
  const others = of.unmappable.get(kind) ?? { state, misfit, number: 0, flows: [] };
  of.unmappable.set(kind, others);
  others.number += 1;
  if (others.flows.length < named) others.flows.push(id);
}

import { bulkKinds, type BulkKind } from '../../machines/rules/bulk-kind.js';
import type { MachineId } from '../../machines/registry.js';
import type { EntityManager } from '../database/orm.js';
import { readFlows } from '../flows/flow-row.js';

/** A flow by the state that it is in: its machine, that machine's version, and its state value. */
export interface InState {
  readonly id: string;
  readonly machine: MachineId;
  readonly machine_version: number;
  readonly state_value: string;
}

/**
 * Which actions flows accept. The events of these actions have no guards: whether one is accepted depends on the state
 * alone, and not on waits that are over meanwhile. So one flow of each state is asked for all of them (a test walks the
 * machines to see that it is so).
 *
 * @returns what is accepted, by the id that the flow is about
 */
export async function acceptedKinds(
  em: EntityManager,
  flows: readonly InState[],
  at: number,
): Promise<ReadonlyMap<string, readonly BulkKind[]>> {
  const states = Map.groupBy(flows, ({ machine, machine_version, state_value }) =>
    [machine, machine_version, state_value].join('\n'),
  );
  const accepted = new Map<string, readonly BulkKind[]>();
  const groups = [...states.values()].map((group) => ({ group, sample: group[0] as InState }));
  for (const [machine, ofMachine] of Map.groupBy(groups, ({ sample }) => sample.machine)) {
    const samples = await readFlows(
      em,
      machine,
      ofMachine.map(({ sample }) => sample.id),
    );
    for (const { group, sample } of ofMachine) {
      const snapshot = samples.get(sample.id)?.snapshot;
      const kinds = bulkKinds.filter((type) => snapshot?.can({ type, at }));
      for (const { id } of group) accepted.set(id, kinds);
    }
  }
  return accepted;
}

import { bulkKinds, type BulkKind } from '../../machines/rules/bulk-kind.js';
import { machineOf, type MachineId } from '../../machines/registry.js';
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
    // Of an older version one may be in quarantine, and another one of the same state not.
    const asked = ofMachine.flatMap(({ group, sample }) => (isPresent(sample) ? [sample] : group));
    const flows = await readFlows(
      em,
      machine,
      asked.map(({ id }) => id),
    );
    const kindsOf = (id: string) => bulkKinds.filter((type) => flows.get(id)?.snapshot.can({ type, at }));
    for (const { group, sample } of ofMachine) {
      const ofSample = kindsOf(sample.id);
      for (const { id } of group) accepted.set(id, isPresent(sample) ? ofSample : kindsOf(id));
    }
  }
  return accepted;
}

function isPresent({ machine, machine_version: version }: InState): boolean {
  return machineOf(machine).version === version;
}

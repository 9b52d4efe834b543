import { computed, type ComputedRef } from 'vue';
import {
  InspectedMachinesDocument,
  type InspectedMachinesQuery,
} from '../../administration/graphql/generated/graphql.js';
import type { Reading } from '../../administration/use-reading.js';
import { useInspecting } from '../use-inspecting.js';

export type Machine = InspectedMachinesQuery['machines'][number];

export interface UsedMachines extends Pick<Reading<readonly Machine[]>, 'failure' | 'read'> {
  /** `null` until they were read. */
  readonly machines: ComputedRef<readonly Machine[] | null>;
}

/** The registry's machines with their versions. */
export function useMachines(): UsedMachines {
  const { data, failure, read } = useInspecting(
    async (client) => (await client.query({ query: InspectedMachinesDocument, fetchPolicy: 'no-cache' })).data.machines,
    () => 60_000,
  );
  return { machines: computed(() => data.value), failure, read };
}

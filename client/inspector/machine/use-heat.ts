import { computed, watch, type ComputedRef } from 'vue';
import { MachineHeatDocument, type MachineHeatQuery } from '../../administration/graphql/generated/graphql.js';
import type { Reading } from '../../administration/use-reading.js';
import { useInspecting } from '../use-inspecting.js';
import type { MachineQuestion } from './machine-question.js';

export type Heat = NonNullable<MachineHeatQuery['machineHeat']>;
export type StateHeat = Heat['states'][number];

export interface UsedHeat extends Pick<Reading<unknown>, 'failure' | 'read'> {
  /** `null` until it was read, and where it is not asked for. */
  readonly heat: ComputedRef<Heat | null>;
  /** The place is not there. */
  readonly isMissing: ComputedRef<boolean>;
}

const everyMs = 5_000;

/** How many stand where and for how long, read again every few seconds for as long as the address asks for it. */
export function useHeat(question: ComputedRef<MachineQuestion>): UsedHeat {
  const asked = computed(() => {
    const { machine, heat, bureau, school, day } = question.value;
    return heat === null ? null : { machine, bureau, school, day };
  });
  const { data, failure, read } = useInspecting(
    async (client) => {
      const variables = asked.value;
      if (variables === null) return { heat: null, isMissing: false };
      const answer = await client.query({ query: MachineHeatDocument, variables, fetchPolicy: 'no-cache' });
      return { heat: answer.data.machineHeat ?? null, isMissing: answer.data.machineHeat == null };
    },
    () => everyMs,
  );
  watch(
    () => JSON.stringify(asked.value),
    () => {
      data.value = null;
      failure.value = null;
      void read();
    },
  );
  return {
    heat: computed(() => data.value?.heat ?? null),
    isMissing: computed(() => data.value?.isMissing ?? false),
    failure,
    read,
  };
}

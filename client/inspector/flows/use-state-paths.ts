import { computed, type ComputedRef } from 'vue';
import { useChart } from '../machine/use-chart.js';

/** The paths of a machine's states, as its chart names them; none without a machine, and until they are read. */
export function useStatePaths(machine: () => string | null): ComputedRef<readonly string[]> {
  const { chart } = useChart(() => {
    const wanted = machine();
    return wanted === null ? null : { machine: wanted, version: null };
  });
  return computed(() => {
    const { definition, layout } = chart.value ?? {};
    // That of the machine before stays until the wanted one's is there.
    if (definition === undefined || layout === undefined || definition.id !== machine()) return [];
    return layout.states.map(({ path }) => path).filter((path) => path !== '');
  });
}

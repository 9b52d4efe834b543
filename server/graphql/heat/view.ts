import type { Heat } from '../../heat/read-heat.js';
import type { MachineHeat } from './types.js';

/** Numbers, names of states and of places: nothing of it is about one person. */
export function viewHeat({ at, countedAt, total, states, path, places }: Heat): MachineHeat {
  return {
    at: new Date(at),
    countedAt: countedAt === null ? null : new Date(countedAt),
    total,
    states: states.map((state) => ({ ...state })),
    path: path.map((place) => ({ ...place })),
    places: places.map((place) => ({ ...place })),
  };
}

import type { MachineId } from '../../machines/registry.js';
import type { EntityManager } from '../database/orm.js';
import type { SumsAt } from './count-event.js';
import { isSchool, type PlacesOf } from './places.js';
import { addSums, noSums, readSums, storedSums, type StoredSums, type Sums } from './sums.js';

/** The day that stands for all of them. */
export const allTime = -1;

interface Key {
  readonly place: string;
  readonly machine: MachineId;
  readonly day: number;
}

/** Sums that were not added to the stored ones yet. */
export class PendingSums {
  readonly #placesOf: PlacesOf;
  readonly #sums = new Map<string, Key & { readonly sums: Sums }>();

  constructor(placesOf: PlacesOf) {
    this.#placesOf = placesOf;
  }

  /** How many rows would be written. */
  get size(): number {
    return this.#sums.size;
  }

  of(machine: MachineId): SumsAt {
    return (school, day, count) => {
      for (const place of this.#placesOf(school)) {
        count(this.#at({ place, machine, day }), true);
        if (!isSchool(place)) count(this.#at({ place, machine, day: allTime }), false);
      }
    };
  }

  /** Adds them to the stored ones. The caller's transaction keeps others from doing so meanwhile. */
  async write(tx: EntityManager): Promise<void> {
    const pending = [...this.#sums.values()];
    this.#sums.clear();
    if (pending.length === 0) return;
    const keys = pending.map(({ place, machine, day }, index) => ({ index, place, machine, day }));
    const stored = await tx.execute<{ index: number; sums: StoredSums }[]>(
      `select k.index, h.sums from json_to_recordset(?::json) as k(index int, place varchar, machine varchar, day int)
       join flow_heat h using (place, machine, day)`,
      [JSON.stringify(keys)],
    );
    for (const { index, sums } of stored) addSums(pending[index]!.sums, readSums(sums));
    const rows = pending.map(({ sums, ...key }) => ({ ...key, sums: storedSums(sums) }));
    await tx.execute(
      `insert into flow_heat (place, machine, day, sums)
       select place, machine, day, sums from json_to_recordset(?::json) as k(place varchar, machine varchar, day int, sums json)
       on conflict (place, machine, day) do update set sums = excluded.sums`,
      [JSON.stringify(rows)],
    );
  }

  #at(key: Key): Sums {
    const text = `${key.place} ${key.machine} ${key.day}`;
    const found = this.#sums.get(text) ?? { ...key, sums: noSums() };
    this.#sums.set(text, found);
    return found.sums;
  }
}

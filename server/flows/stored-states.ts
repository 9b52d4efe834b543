import { definitionOf } from '../../machines/definition/define.js';
import { statesByPath } from '../../machines/definition/definition.js';
import { isOver } from '../../machines/failures.js';
import { registry, type MachineId } from '../../machines/registry.js';
import { presentStateValue } from './snapshots.js';

/** A state value as a version of its machine wrote it. */
export interface StoredState {
  readonly version: number;
  readonly stateValue: string;
}

/** What it is to the present machine. */
export interface KnownState {
  /** Every active state by its path, containers and the root (empty) too. */
  readonly paths: ReadonlySet<string>;
  readonly isOver: boolean;
}

/** State values are few: as many as the walk of a machine finds. */
const known = new Map<string, KnownState>();

/**
 * The states that are active in a stored state value. Those of an older version have the present names if its upgrades
 * tell by the state alone; otherwise, and where there is no way on, they keep their own.
 */
export function knownState(machine: MachineId, { version, stateValue }: StoredState): KnownState {
  const key = `${machine} ${version} ${stateValue}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const name = presentName(machine, version, stateValue);
  const state = { paths: new Set(name.split(' ').flatMap(pathsDownTo)), isOver: isOver(machine, name) };
  known.set(key, state);
  return state;
}

/**
 * The same of a state value alone, whichever version wrote it: the present one if it has such a state, otherwise the latest
 * whose upgrades know it.
 */
export function knownStateValue(machine: MachineId, stateValue: string): KnownState {
  const present = registry[machine].version;
  const isPresent = stateValue.split(' ').every((leaf) => leavesOf(machine).has(leaf));
  const older = isPresent ? [] : Array.from({ length: present - 1 }, (_, index) => present - 1 - index);
  const writer = older.find((version) => presentName(machine, version, stateValue) !== stateValue);
  return knownState(machine, { version: writer ?? present, stateValue });
}

const leaves = new Map<MachineId, ReadonlySet<string>>();

function leavesOf(machine: MachineId): ReadonlySet<string> {
  const found =
    leaves.get(machine) ??
    new Set(
      [...statesByPath(definitionOf(registry[machine]))]
        .filter(([, { states }]) => !states?.length)
        .map(([path]) => path),
    );
  leaves.set(machine, found);
  return found;
}

/** The paths of the present definition, the root's first, outer ones before inner ones. */
export function presentPaths(machine: MachineId): readonly string[] {
  return [...statesByPath(definitionOf(registry[machine])).keys()];
}

function presentName(machine: MachineId, version: number, stateValue: string): string {
  if (version === registry[machine].version) return stateValue;
  try {
    return presentStateValue(registry[machine], stateValue, version, untold);
  } catch {
    return stateValue;
  }
}

/** The context of then is not known any more. */
const untold = new Proxy<Record<string, unknown>>(
  {},
  {
    get: () => {
      throw new Error('by the state alone it cannot be told');
    },
  },
);

function pathsDownTo(leaf: string): string[] {
  const keys = leaf.split('.');
  return ['', ...keys.map((_, index) => keys.slice(0, index + 1).join('.'))];
}

import { definitionOf } from '../../machines/definition/define.js';
import type { MachineDefinition } from '../../machines/definition/definition.js';
import { machineOf, type MachineId } from '../../machines/registry.js';
import { knownReleases } from './known-releases.js';

/**
 * The definition of a machine's version: a released one as it was released, the present one as it is where no version is
 * named or it has no file yet.
 *
 * @returns `null` where there is no such version
 */
export function definitionAt(id: MachineId, version: number | null): MachineDefinition | null {
  const registered = machineOf(id);
  if (version === null) return definitionOf(registered);
  const released = knownReleases(id).get(version);
  if (released !== undefined) return released.definition;
  return version === registered.version ? definitionOf(registered) : null;
}

/** Every version of a machine that there is, the first one first; the present one among them. */
export function versionsOf(id: MachineId): readonly { readonly version: number; readonly isReleased: boolean }[] {
  const released = [...knownReleases(id).keys()];
  const { version: present } = machineOf(id);
  const all = [...new Set([...released, present])].sort((a, b) => a - b);
  return all.map((version) => ({ version, isReleased: released.includes(version) }));
}

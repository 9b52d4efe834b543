import type { Release } from '../../machines/definition/release.js';
import { readReleases } from './files.js';

/** What is asked of a release while a server runs: its examples are for whoever makes the next one. */
export type KnownRelease = Pick<Release, 'definition' | 'context'>;

const known = new Map<string, ReadonlyMap<number, KnownRelease>>();

/** Every released version of a machine, the first one first. Read once: what was released does not change any more. */
export function knownReleases(machine: string): ReadonlyMap<number, KnownRelease> {
  const releases =
    known.get(machine) ??
    new Map(
      [...readReleases(machine)].map(
        ([version, { definition, context }]) => [version, { definition, context }] as const,
      ),
    );
  known.set(machine, releases);
  return releases;
}

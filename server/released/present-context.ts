import type { ContextShape } from '../../machines/definition/context-shape.js';
import type { RegisteredMachine } from '../../machines/registry.js';
import { knownReleases } from './known-releases.js';

/** What contexts of a machine's present version hold; `null` where it has no file yet. */
export function presentContext({ id, version }: Pick<RegisteredMachine, 'id' | 'version'>): ContextShape | null {
  return knownReleases(id).get(version)?.context ?? null;
}

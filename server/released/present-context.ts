import type { ContextShape } from '../../machines/definition/context-shape.js';
import type { RegisteredMachine } from '../../machines/registry.js';
import { readRelease } from './files.js';

const read = new Map<string, ContextShape | null>();

/** What contexts of a machine's present version hold; `null` where it has no file yet. Read once, when it is first asked for. */
export function presentContext({ id, version }: Pick<RegisteredMachine, 'id' | 'version'>): ContextShape | null {
  const key = `${id} ${version}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const context = readRelease(id, version)?.context ?? null;
  read.set(key, context);
  return context;
}

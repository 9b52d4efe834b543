import { createMachine, type AnyStateMachine } from 'xstate';

/** A machine with one fault, and the invariants that must notice. */
export interface Defect<M> {
  readonly machine: M;
  readonly breaks: readonly string[];
}

export type Branch = Record<string, unknown>;

/**
 * The machine with one branch of its definition replaced, or removed where `replace` gives nothing.
 *
 * @throws Error if the branch is not there: a defect that is no longer planted proves nothing
 */
export function changedIn<M extends AnyStateMachine>(machine: M, path: string, replace: (old: Branch) => unknown): M {
  const config = copied(machine.config as Branch) as Branch;
  const keys = path.split('.');
  const last = keys.pop() as string;
  let branch = config;
  for (const key of keys) branch = branch[key] as Branch;
  if (branch?.[last] === undefined) throw new Error(`nothing to change at ${path}`);
  const replacement = replace(branch[last] as Branch);
  if (replacement === undefined) delete branch[last];
  else branch[last] = replacement;
  // The definition is no longer typed; that the machine still is one is what the walk shows.
  return createMachine(config, machine.implementations as unknown as Branch) as unknown as M;
}

/** A deep copy that shares functions (guards, assignments). */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copied(inner)]));
}

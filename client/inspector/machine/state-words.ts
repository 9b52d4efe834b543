import type {
  MachineDefinition,
  StateDefinition,
  TransitionDefinition,
} from '../../../machines/definition/definition.js';

/** What a state of ours says about itself. */
export interface StateMeta {
  readonly step?: string | null;
  readonly actors?: readonly string[];
  readonly helpTopic?: string;
}

export function metaOf({ meta }: StateDefinition): StateMeta {
  return typeof meta === 'object' && meta !== null && !Array.isArray(meta) ? (meta as StateMeta) : {};
}

/** The states around one, from the machine itself on. */
export function outersOf(path: string): string[] {
  if (path === '') return [];
  const keys = path.split('.');
  return keys.map((_key, index) => keys.slice(0, index).join('.'));
}

/** A wait that a transition ends: its length in milliseconds, or `null` where the flow's own policy says it. */
export function waitOf({ delays }: MachineDefinition, { after }: TransitionDefinition): number | null {
  if (after === undefined) return null;
  const delay = delays[after] ?? Number(after);
  return typeof delay === 'number' && Number.isFinite(delay) ? delay : null;
}

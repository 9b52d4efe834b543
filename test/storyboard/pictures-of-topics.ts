import type { AnyStateMachine } from 'xstate';
import type { Storyboard } from '../../client/storyboard/manifest.js';
import { registry, type MachineId } from '../../machines/registry.js';

interface Meta {
  readonly helpTopic?: string;
  readonly step?: string | null;
}

/** By help topic the first state that names it, those first that say a public step. */
export function picturesOfTopics({ machines }: Storyboard): Readonly<Record<string, readonly [string, string]>> {
  const states = machines.flatMap(({ machine, states }) =>
    states.map(({ path }) => ({ machine, path, meta: metaOf(registry[machine as MachineId].machine, path) })),
  );
  const telling = states.filter(({ meta }) => meta.step != null);
  const found: Record<string, readonly [string, string]> = {};
  for (const { machine, path, meta } of [...telling, ...states])
    if (meta.helpTopic !== undefined) found[meta.helpTopic] ??= [machine, path];
  return found;
}

function metaOf(machine: AnyStateMachine, path: string): Meta {
  return machine.getStateNodeById(`${machine.id}.${path}`).meta as Meta;
}

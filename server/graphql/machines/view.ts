import type { ChartLayout } from '../../../machines/definition/chart/layout.js';
import type { Change } from '../../../machines/definition/compare.js';
import type { Json, MachineDefinition } from '../../../machines/definition/definition.js';
import { machineOf, type MachineId } from '../../../machines/registry.js';
import { eventsOf } from '../../inspection/events-of.js';
import { versionsOf } from '../../released/definitions.js';
import type { Machine, MachineChange, MachineChart } from './types.js';

export function viewMachine(id: MachineId): Machine {
  const { version: presentVersion } = machineOf(id);
  const versions = versionsOf(id).map(({ version, isReleased }) => ({
    machine: id,
    version,
    isReleased,
    isPresent: version === presentVersion,
  }));
  const events = Object.entries(eventsOf[id].actors).map(([type, actors]) => ({ type, actors }));
  return { id, presentVersion, events, versions };
}

export function viewChart(definition: MachineDefinition, layout: ChartLayout): MachineChart {
  return { machine: definition.id, version: definition.version, definition: definition as unknown as Json, ...layout };
}

export function viewChange(change: Change): MachineChange {
  const { what, kind, at, grade } = change;
  return {
    what,
    kind,
    at,
    detail: change.detail ?? null,
    before: change.before ?? null,
    after: change.after ?? null,
    grade,
  };
}

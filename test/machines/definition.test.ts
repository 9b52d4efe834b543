import { createMachine, type AnyStateMachine } from 'xstate';
import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../machines/definition/define.js';
import { initialLeaf, statesByPath, type MachineDefinition } from '../../machines/definition/definition.js';
import { fromJson, toJson } from '../../machines/definition/json.js';
import { keyOf, walkAll, type Edge } from '../../machines/definition/state-graph.js';
import { machineFrom } from '../../machines/definition/to-machine.js';
import { machineOf, registry } from '../../machines/registry.js';
import { everyFeature } from './every-feature.js';

const ids = Object.keys(registry);

describe.each(ids)('the definition of %s', (id) => {
  const registered = machineOf(id);
  const definition = definitionOf(registered);

  test('is the same each time, and the same again from its text', () => {
    expect(toJson(definitionOf(registered))).toBe(toJson(definition));
    expect(fromJson(toJson(definition))).toEqual(definition);
  });

  test('gives a machine with the same definition', () => {
    expect(definitionOf({ ...registered, machine: machineFrom(definition) })).toEqual(definition);
  });

  test('gives a machine that, with the same bodies, has the same state graph', () => {
    const { machine, walk } = registered;
    const { implementations, config } = machine as AnyStateMachine;
    const again = machineFrom(fromJson(toJson(definition)), { ...implementations, context: config.context });
    // The teachers' graph is large, and the same behind each lock: without locks it says as much in a tenth of the time.
    const isLock = (type: string) => type === 'LOCK' || type === 'FAILURE_LIMIT_REACHED';
    const events = walk.events().filter(({ type }) => id !== 'teacher-real-name' || !isLock(type));
    const lines = (one: AnyStateMachine) => {
      const { states, edges } = walkAll(one, walk.input, () => events);
      return { states: [...states.keys()], edges: edges.filter(({ accepted }) => accepted).map(lineOf) };
    };
    expect(lines(again)).toEqual(lines(machine));
  });
});

/** Without what effects are told: where that is computed, a definition does not say how. */
function lineOf({ from, event, to, effects }: Edge): string {
  return [keyOf(from), JSON.stringify(event), keyOf(to), ...effects.map(({ type }) => type)].join(' ');
}

test.each([
  ['student-onboarding', 'account.neverUnlocked'],
  ['teacher-real-name', 'account.open'],
  ['record-correction', 'reporting'],
])('D2: %s is first looked at where it begins', (id, leaf) => {
  expect(initialLeaf(definitionOf(machineOf(id)))).toBe(leaf);
});

test('what a definition can tell comes back whole', () => {
  const definition = definitionOf(everyFeature);
  expect(definitionOf({ ...everyFeature, machine: machineFrom(definition) })).toEqual(definition);
  expect(definition.guards).toEqual({
    above: 'code',
    many: 'code',
    settled: { not: { or: ['many', { in: 'work.busy.early' }] } },
  });
  expect(definition.delays).toEqual({ pause: 5000, rest: 'code' });
  const states = statesByPath(definition);
  expect(states.get('work.busy.last')).toEqual({
    key: 'last',
    type: 'history',
    history: 'deep',
    target: 'work.busy.early',
  });
  expect(states.get('work.idle')).toEqual({
    key: 'idle',
    type: 'atomic',
    description: 'Nothing < done & nothing "to do"',
    tags: ['calm'],
    entry: [{ effect: 'tell', params: { who: 'all: of <us>' } }],
    exit: [{ assign: 'more' }],
    transitions: [
      { on: 'AGAIN', targets: ['work.idle'], reenter: true, actions: [{ assign: 'more' }] },
      { on: 'GO', targets: ['work.busy'] },
      { on: 'NEVER' },
      { after: '1000', guard: { type: 'above', params: { least: 1 } }, targets: ['work.busy'] },
      { after: 'pause', targets: ['work.busy'] },
    ],
  });
  expect(states.get('work.over')?.transitions).toEqual([
    { on: 'AGAIN', guard: { in: 'other.on' }, targets: ['work.busy.last'] },
  ]);
  expect(states.get('work.busy')?.transitions).toEqual([{ done: true, targets: ['work.over'] }]);
});

test('a guard and an action without a name are refused, by the place where they are', () => {
  const of = (on: object) =>
    definitionOf({ id: 'any', version: 1, machine: createMachine({ id: 'any', on }) as AnyStateMachine });
  expect(() => of({ GO: { guard: () => true } })).toThrow('GO in any has a guard without a name');
  expect(() => of({ GO: { actions: () => undefined } })).toThrow('GO in any has an action without a name');
});

test('the only things of our machines that have no name are parameters that are computed', () => {
  const computed = (definition: MachineDefinition) =>
    new Set(
      [...statesByPath(definition).values()]
        .flatMap(({ transitions = [] }) => transitions.flatMap(({ actions = [] }) => actions))
        .flatMap((action) => (action.params === 'computed' && 'effect' in action ? action.effect : [])),
    );
  expect(Object.fromEntries(ids.map((id) => [id, [...computed(definitionOf(machineOf(id)))].sort()]))).toEqual({
    'student-onboarding': ['sendPhoneCode', 'tellReplacedPhone'],
    'teacher-real-name': ['bindIdentity', 'closeConflict', 'openConflict', 'unbindIdentity'],
    'record-correction': ['askRegistry', 'submitToRegistry'],
  });
});

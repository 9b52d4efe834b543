import { describe, expect, test } from 'vitest';
import { createActor, initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import { pureBeginning, pureTransition, restoredSnapshot, type PureStep } from '../../machines/definition/pure-step.js';
import { walkAll } from '../../machines/definition/state-graph.js';
import { registry } from '../../machines/registry.js';

const told = ([snapshot, actions]: PureStep) =>
  JSON.stringify([
    snapshot.value,
    snapshot.context,
    snapshot.status,
    actions.map(({ type, params }) => ({ type, params })),
  ]);

describe.each(Object.values(registry))('$id: a step is what XState itself makes of it', ({ machine, walk }) => {
  const events = walk.events();
  const { states, edges } = walkAll(machine, walk.input, (): readonly { readonly type: string }[] => events);

  test('at the beginning, and with every event in every state', () => {
    expect(told(pureBeginning(machine, walk.input))).toBe(told(initialTransition(machine, walk.input as never)));
    for (const { from, event } of edges)
      if (
        from.can(event as never) &&
        told(pureTransition(machine, from, event)) !== told(transition(machine, from, event))
      )
        expect.fail(`${JSON.stringify(from.value)} ${JSON.stringify(event)}`);
  });

  test('and so is each state that was stored', () => {
    for (const snapshot of states.values()) {
      const stored = JSON.parse(JSON.stringify(machine.getPersistedSnapshot(snapshot)));
      const itself = createActor(machine, { snapshot: stored, input: undefined as never }).getSnapshot();
      expect(told([restoredSnapshot(machine, stored), []])).toBe(told([itself as AnyMachineSnapshot, []]));
    }
    expect(() => restoredSnapshot(machine, { value: 'nowhere', context: {}, status: 'active' })).toThrow();
  });
});

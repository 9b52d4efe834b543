import { describe, expect, test } from 'vitest';
import { statesByPath, type ActionDefinition } from '../../machines/definition/definition.js';
import { definitionOf } from '../../machines/definition/define.js';
import { machineOf, registry } from '../../machines/registry.js';
import { effectsOfOurs, effectsOutside } from '../../server/effects/all-effects.js';

// Nothing is carried out here: what there is has to be known by its name alone.
const nothing = {} as never;
const namesIn = (handlers: readonly object[]) => handlers.flatMap((one) => Object.keys(one));
const ours = namesIn(effectsOfOurs(nothing));
const outside = namesIn(effectsOutside(nothing));

function effectsOf(id: string): string[] {
  const states = [...statesByPath(definitionOf(machineOf(id))).values()];
  const actions = states.flatMap(({ entry = [], exit = [], transitions = [] }): ActionDefinition[] => [
    ...entry,
    ...exit,
    ...transitions.flatMap((transition) => transition.actions ?? []),
  ]);
  return [...new Set(actions.flatMap((action) => ('effect' in action ? [action.effect] : [])))];
}

describe('what machines ask of the world', () => {
  const asked = new Set(Object.keys(registry).flatMap(effectsOf));

  test.each(Object.keys(registry))('%s: somebody carries out each effect', (id) => {
    expect(effectsOf(id).filter((effect) => ![...ours, ...outside].includes(effect))).toEqual([]);
  });

  test('one does, and not two: of the same name the later would win without a word', () => {
    const all = [...ours, ...outside];
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });

  test('nobody waits for an effect that no machine has', () => {
    expect([...ours, ...outside].filter((name) => !asked.has(name))).toEqual([]);
  });
});

import { isWithin, triggerOf, type StateDefinition, type TransitionDefinition } from './definition.js';

/**
 * What a change means for whoever stands in the machine.
 *
 * `words`: the machine says something else of itself. `addition`: something can happen that could not, and all that
 * could before happens as before. `behaviour`: the same event does something else. `strands`: a stored state could not be
 * restored, or would wait for ever.
 */
export type Grade = 'words' | 'addition' | 'behaviour' | 'strands';

/** The states of two definitions by their paths. */
export interface Both {
  readonly before: ReadonlyMap<string, StateDefinition>;
  readonly after: ReadonlyMap<string, StateDefinition>;
}

/** What it means that there is a state that there was not. Decision 0026. */
export function gradeOfState(path: string, { before, after }: Both): Grade {
  const isRegion = after.get(outside(path))?.type === 'parallel' && after.get(path)?.type !== 'history';
  // Who stands in a parallel state stands in each of its regions: stored states stand in none that is new.
  return isRegion && before.has(outside(path)) ? 'strands' : 'addition';
}

function outside(path: string): string {
  return path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
}

/** What it means that a property of a state is another one. */
export function gradeOfPart(part: string, before: StateDefinition, after: StateDefinition): Grade {
  switch (part) {
    case 'type':
      return 'strands';
    case 'meta':
      // Boards and lists read the step from a column beside the stored state.
      return stepIn(before) === stepIn(after) ? 'words' : 'behaviour';
    case 'description':
    case 'tags':
      return 'words';
    default:
      return 'behaviour';
  }
}

function stepIn({ meta }: StateDefinition): unknown {
  return (meta as { readonly step?: unknown } | undefined)?.step;
}

/**
 * What it means that a state has a transition that it had not: an addition if nothing was done before where it is taken
 * now. `always` is taken by everybody who stands there.
 */
export function gradeOfAdded(at: string, added: TransitionDefinition, { before, after }: Both): Grade {
  if (!before.has(at)) return 'addition';
  if (added.on === undefined) return 'behaviour';
  const trigger = triggerOf(added);
  const heard = [...before].filter(([path, { transitions = [] }]) => {
    const mayBeActiveTogether = isWithin(at, path) || isWithin(path, at) || areTogether(at, path, after);
    return mayBeActiveTogether && transitions.some((one) => triggerOf(one) === trigger);
  });
  return heard.length === 0 ? 'addition' : 'behaviour';
}

/** Whether two states are in different regions of a parallel one. */
function areTogether(a: string, b: string, states: Both['after']): boolean {
  const [keysOfA, keysOfB] = [a.split('.'), b.split('.')];
  const parting = keysOfA.findIndex((key, index) => key !== keysOfB[index]);
  return states.get(keysOfA.slice(0, parting).join('.'))?.type === 'parallel';
}

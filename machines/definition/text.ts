import type { ActionDefinition, GuardDefinition, Json, Params, TransitionDefinition } from './definition.js';

/** How a guard is written where names are called and combined: `usable && !(phoneBound || In('journey_arrived'))`. */
export interface GuardNotation {
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly name: (name: string, params?: Params) => string;
  readonly state: (path: string) => string;
}

/** A guard in words, for people. */
export const inWords: GuardNotation = {
  and: ' and ',
  or: ' or ',
  not: 'not ',
  name: (name, params) => (params === undefined ? name : `${name}(${paramsText(params)})`),
  state: (path) => `in ${path}`,
};

/** A guard as text; combined ones inside others in parentheses. */
export function guardText(guard: GuardDefinition, notation: GuardNotation, isInner = false): string {
  if (typeof guard === 'string') return notation.name(guard);
  if ('type' in guard) return notation.name(guard.type, guard.params);
  if ('in' in guard) return notation.state(guard.in);
  if ('not' in guard) return `${notation.not}${guardText(guard.not, notation, true)}`;
  const [parts, how] = 'and' in guard ? [guard.and, notation.and] : [guard.or, notation.or];
  const text = parts.map((part) => guardText(part, notation, true)).join(how);
  return isInner && parts.length > 1 ? `(${text})` : text;
}

/** `keep=none`, and `…` where the machine works them out. */
function paramsText(params: Params): string {
  if (params === 'computed') return '…';
  return Object.entries(params)
    .map(([name, value]) => `${name}=${jsonText(value)}`)
    .join(', ');
}

function jsonText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The name of what is done, and with what. */
export function actionText(action: ActionDefinition): string {
  const name = 'assign' in action ? action.assign : action.effect;
  return action.params === undefined ? name : `${name}(${paramsText(action.params)})`;
}

/** `UNLOCK [usable] / forgetSignInFailures`: when, if, and what is done. */
export function transitionText(transition: TransitionDefinition, trigger: string): string {
  const { guard, actions = [] } = transition;
  const condition = guard === undefined ? '' : ` [${guardText(guard, inWords)}]`;
  const done = actions.length === 0 ? '' : ` / ${actions.map(actionText).join(', ')}`;
  return `${trigger}${condition}${done}`;
}

/** A state's path as an identifier: dots become underscores, underscores two. */
export function identifierOf(path: string): string {
  return path.replaceAll('_', '__').replaceAll('.', '_');
}

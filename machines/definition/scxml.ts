import {
  isWithin,
  pathIn,
  triggerOf,
  type ActionDefinition,
  type MachineDefinition,
  type Params,
  type StateDefinition,
  type TransitionDefinition,
} from './definition.js';
import { guardText, identifierOf, type GuardNotation } from './text.js';

/** An element: its name, attributes (those without a value are left out) and what is inside. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly inside: readonly Element[];
}

const element = (name: string, attributes: Element['attributes'] = {}, inside: readonly Element[] = []): Element => ({
  name,
  attributes,
  inside,
});

/**
 * A machine in W3C SCXML 1.0, with the ECMAScript data model. A state's id is its path with underscores for dots; the root
 * has the machine's id. Guards, assignments and waits are functions of their names, which whoever runs it provides (of
 * the event and the context; a wait's gives `1800000ms`); effects are sent as events of the type `effect`.
 */
export function toScxml({ id, root }: MachineDefinition): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2005/07/scxml',
    version: '1.0',
    datamodel: 'ecmascript',
    name: id,
    initial: idOf('', id),
  };
  const data = element('datamodel', {}, [element('data', { id: 'context' })]);
  const text = written(element('scxml', attributes, [data, stateElement(root, '', id)]), '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

function idOf(path: string, machine: string): string {
  return identifierOf(path === '' ? machine : path);
}

function stateElement(state: StateDefinition, path: string, machine: string): Element {
  const { type, initial, states = [], transitions = [] } = state;
  const id = idOf(path, machine);
  if (type === 'history') return historyElement(state, id, machine);
  const inside = states.map((inner) => stateElement(inner, pathIn(path, inner.key), machine));
  const waits = [...new Set(transitions.flatMap(({ after }) => after ?? []))];
  const entered = [...waits.map((wait) => waitBegins(wait, path, machine)), ...(state.entry ?? []).map(actionElement)];
  const left = [...waits.map((wait) => waitEnds(wait, path, machine)), ...(state.exit ?? []).map(actionElement)];
  return element(
    type === 'parallel' || type === 'final' ? type : 'state',
    { id, initial: initial && idOf(pathIn(path, initial), machine) },
    [
      ...(entered.length > 0 ? [element('onentry', {}, entered)] : []),
      ...(left.length > 0 ? [element('onexit', {}, left)] : []),
      ...transitions.map((one) => transitionElement(one, state, path, machine)),
      ...inside,
    ],
  );
}

function historyElement({ history, target }: StateDefinition, id: string, machine: string): Element {
  const first = target === undefined ? [] : [element('transition', { target: idOf(target, machine) })];
  return element('history', { id, type: history ?? 'shallow' }, first);
}

/** The event by which a wait's end is heard. In SCXML a dot parts an event's name into tokens, so there is none in the id. */
const waitEvent = (wait: string, path: string, machine: string) => `after.${wait}.${idOf(path, machine)}`;

function waitBegins(wait: string, path: string, machine: string): Element {
  const event = waitEvent(wait, path, machine);
  const length = /^\d+$/.test(wait) ? { delay: `${wait}ms` } : { delayexpr: `${wait}()` };
  return element('send', { event, id: event, ...length });
}

function waitEnds(wait: string, path: string, machine: string): Element {
  return element('cancel', { sendid: waitEvent(wait, path, machine) });
}

function transitionElement(one: TransitionDefinition, state: StateDefinition, path: string, machine: string): Element {
  const { guard, targets = [], reenter, actions = [] } = one;
  const isInternal =
    targets.length > 0 &&
    !reenter &&
    state.type === 'compound' &&
    targets.every((target) => isWithin(target, path) && target !== path);
  return element(
    'transition',
    {
      event: eventOf(one, path, machine),
      cond: guard && guardText(guard, notationOf(machine)),
      target: targets.length === 0 ? undefined : targets.map((target) => idOf(target, machine)).join(' '),
      type: isInternal ? 'internal' : undefined,
    },
    actions.map(actionElement),
  );
}

function eventOf(one: TransitionDefinition, path: string, machine: string): string | undefined {
  if (one.after !== undefined) return waitEvent(one.after, path, machine);
  if (one.done === true) return `done.state.${idOf(path, machine)}`;
  return one.always === true ? undefined : triggerOf(one);
}

const notationOf = (machine: string): GuardNotation => ({
  and: ' && ',
  or: ' || ',
  not: '!',
  name: call,
  state: (path) => `In('${idOf(path, machine)}')`,
});

/** JSON is ECMAScript. */
function call(name: string, params?: Params): string {
  return `${name}(${params === undefined || params === 'computed' ? '' : JSON.stringify(params)})`;
}

function actionElement(action: ActionDefinition): Element {
  if ('assign' in action) return element('assign', { location: 'context', expr: call(action.assign, action.params) });
  const { effect, params = {} } = action;
  if (params === 'computed') return element('send', { type: 'effect', event: effect, namelist: 'context' });
  const given = Object.entries(params).map(([name, value]) => element('param', { name, expr: JSON.stringify(value) }));
  return element('send', { type: 'effect', event: effect }, given);
}

function written({ name, attributes, inside }: Element, indent: string): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  const start = `${indent}<${name}${given.join('')}`;
  if (inside.length === 0) return `${start}/>`;
  return [`${start}>`, ...inside.map((one) => written(one, `${indent}  `)), `${indent}</${name}>`].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] as string);
}

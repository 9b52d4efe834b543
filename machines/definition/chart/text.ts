import {
  statesByPath,
  triggerOf,
  type ActionDefinition,
  type Json,
  type MachineDefinition,
  type StateDefinition,
  type TransitionDefinition,
} from '../definition.js';
import { actionText, guardText, inWords } from '../text.js';

/** One thing that a state's box says, in rows that fit into it. */
export interface ChartLine {
  /** `staying`: a transition that leads nowhere else, and has no arrow therefore. */
  readonly kind: 'title' | 'note' | 'action' | 'staying';
  readonly rows: readonly string[];
  /** Of a transition: its index in the state's `transitions`. */
  readonly transition: number | null;
}

/** An arrow of a chart: the transition `index` of `state`, to one of its targets. */
export interface ChartWay {
  readonly state: string;
  readonly transition: number;
  readonly target: string;
}

/** Longest rows, in characters; what is longer goes on in another row. */
const boxColumns = 40;
const labelColumns = 27;

/** What the box of a state says: its name, its step and who brings it on, entry, exit, and what happens inside it. */
export function linesOf(definition: MachineDefinition, path: string): ChartLine[] {
  const state = stateAt(definition, path);
  const title = path === '' ? `${definition.id} · ${definition.version}` : titleOf(state);
  const line = (kind: ChartLine['kind'], rows: readonly string[], transition: number | null = null): ChartLine[] =>
    rows.length === 0 ? [] : [{ kind, rows, transition }];
  return [
    ...line('title', [title]),
    ...line('note', wrapped(noteOf(state), boxColumns, 2)),
    ...line('action', actionRows('entry', state.entry)),
    ...line('action', actionRows('exit', state.exit)),
    ...(state.transitions ?? []).flatMap((one, index) =>
      isStaying(one, path) ? line('staying', rowsOf(one, triggerText(one), boxColumns), index) : [],
    ),
  ];
}

/** The arrows of a chart, by the states that they leave. What leads from a state to itself is a line in its box. */
export function waysOf(definition: MachineDefinition): ChartWay[] {
  return [...statesByPath(definition)].flatMap(([state, { transitions = [] }]) =>
    transitions.flatMap(({ targets = [] }, transition) =>
      targets.filter((target) => target !== state).map((target) => ({ state, transition, target })),
    ),
  );
}

/** What an arrow says, in rows: when, if, and what is done. The definition has what is cut off. */
export function labelRowsOf(definition: MachineDefinition, { state, transition }: ChartWay): string[] {
  const one = stateAt(definition, state).transitions?.[transition];
  return one === undefined ? [] : rowsOf(one, triggerOf(one), labelColumns);
}

function stateAt(definition: MachineDefinition, path: string): StateDefinition {
  const state = statesByPath(definition).get(path);
  if (state === undefined) throw new RangeError(`${definition.id} has no state ${JSON.stringify(path)}`);
  return state;
}

function isStaying({ targets = [] }: TransitionDefinition, path: string): boolean {
  return targets.every((target) => target === path);
}

function titleOf({ key, type, history }: StateDefinition): string {
  if (type !== 'history') return key;
  return `${history === 'deep' ? 'H*' : 'H'} ${key}`;
}

/** `LOCKED · administrator`: the public step and who can bring it on. */
function noteOf({ meta, target, type }: StateDefinition): string {
  if (type === 'history') return target === undefined ? '' : `else → ${target}`;
  const { step, actors } = (typeof meta === 'object' && meta !== null ? meta : {}) as Readonly<Record<string, Json>>;
  const who = Array.isArray(actors) ? actors.filter((actor) => typeof actor === 'string').join(', ') : '';
  return [typeof step === 'string' ? step : '', who].filter((part) => part !== '').join(' · ');
}

function actionRows(when: string, actions: readonly ActionDefinition[] = []): string[] {
  return actions.length === 0 ? [] : wrapped(`${when} / ${actions.map(actionText).join(', ')}`, boxColumns, 2);
}

function triggerText(one: TransitionDefinition): string {
  const { targets = [], actions = [] } = one;
  if (targets.length > 0) return `${triggerOf(one)} → again`;
  return actions.length === 0 ? `${triggerOf(one)} → nothing` : triggerOf(one);
}

/** The trigger, with its guard beside it where there is room, and what is done below. */
function rowsOf({ guard, actions = [] }: TransitionDefinition, trigger: string, columns: number): string[] {
  const condition = guard === undefined ? '' : `[${guardText(guard, inWords)}]`;
  const done = actions.length === 0 ? '' : `/ ${actions.map(actionText).join(', ')}`;
  const whole = [trigger, condition, done].filter((part) => part !== '').join(' ');
  if (whole.length <= columns) return [whole];
  const when = `${trigger} ${condition}`;
  const first = when.length <= columns ? [when.trimEnd()] : [trigger, ...wrapped(condition, columns, 2)];
  return [...first, ...wrapped(done, columns, columns < boxColumns ? 1 : 2)];
}

/** A text in rows of at most so many characters, later ones indented; what does not fit into the last row is cut. */
export function wrapped(text: string, columns: number, most: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const last = rows[rows.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= columns) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(rows.length === 0 ? word : `  ${word}`);
  }
  const kept = rows.slice(0, most).map((row) => cut(row, columns));
  if (rows.length > most) kept[most - 1] = cut(`${kept[most - 1] ?? ''} …`, columns);
  return kept;
}

function cut(row: string, columns: number): string {
  return row.length <= columns ? row : `${row.slice(0, columns - 1)}…`;
}

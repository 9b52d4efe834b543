import {
  groupedBy,
  pathIn,
  statesByPath,
  triggerOf,
  type MachineDefinition,
  type StateDefinition,
  type TransitionDefinition,
} from './definition.js';
import { identifierOf, transitionText } from './text.js';

/** What is written for all states alike: the machine's id, and the arrows by the state that they are drawn in. */
interface Drawing {
  readonly id: string;
  readonly arrows: ReadonlyMap<string, readonly string[]>;
}

/**
 * A machine as a Mermaid `stateDiagram-v2`. A state's id is its path with underscores for dots, the root's the machine's
 * own; regions are parted by `--`. What happens without leaving a state is written into it, or beside it where there are
 * states inside.
 */
export function toMermaid(definition: MachineDefinition): string {
  const { root } = definition;
  const id = identifierOf(definition.id.replaceAll('-', '.'));
  const drawing = { id, arrows: arrowsOf(definition, id) };
  const whole = stateBlock({ ...root, key: definition.id }, '', '  ', drawing);
  return `${['stateDiagram-v2', ...whole].join('\n')}\n`;
}

function stateBlock(state: StateDefinition, path: string, indent: string, drawing: Drawing): string[] {
  const id = idOf(path, drawing.id);
  const staying = (state.transitions ?? []).filter(({ targets }) => targets === undefined).map(labelOf);
  const title = `${indent}state "${state.key}" as ${id}`;
  if ((state.states ?? []).length === 0) {
    const end = state.type === 'final' ? [`${indent}${id} --> [*]`] : [];
    return [title, ...staying.map((text) => `${indent}${id} : ${text}`), ...end];
  }
  const texts = staying.map((text) => `${indent}  ${text}`);
  const note = texts.length === 0 ? [] : [`${indent}note right of ${id}`, ...texts, `${indent}end note`];
  return [`${title} {`, ...insideOf(state, path, `${indent}  `, drawing), `${indent}}`, ...note];
}

function insideOf(
  { type, initial, states = [] }: StateDefinition,
  path: string,
  indent: string,
  drawing: Drawing,
): string[] {
  const begins = initial === undefined ? [] : [`${indent}[*] --> ${idOf(pathIn(path, initial), drawing.id)}`];
  const blocks = states.map((inner) => stateBlock(inner, pathIn(path, inner.key), indent, drawing));
  const parted = blocks.flatMap((block, index) =>
    type === 'parallel' && index > 0 ? [`${indent}--`, ...block] : block,
  );
  return [...begins, ...parted, ...(drawing.arrows.get(path) ?? []).map((arrow) => `${indent}${arrow}`)];
}

/** The ways from state to state, by the innermost state that holds both ends: there Mermaid knows both. */
function arrowsOf(definition: MachineDefinition, machine: string): Map<string, string[]> {
  const all = [...statesByPath(definition)].flatMap(([from, { transitions = [] }]) =>
    transitions.flatMap((one) =>
      (one.targets ?? []).map((to) => ({
        around: around(from, to),
        text: `${idOf(from, machine)} --> ${idOf(to, machine)} : ${labelOf(one)}`,
      })),
    ),
  );
  const grouped = groupedBy(all, (arrow) => arrow.around);
  return new Map([...grouped].map(([path, arrows]) => [path, arrows.map(({ text }) => text)]));
}

function around(from: string, to: string): string {
  const [a, b] = [from.split('.'), to.split('.')];
  const parting = a.findIndex((key, index) => key !== b[index]);
  const shared = parting < 0 ? a.length : parting;
  return a.slice(0, Math.min(shared, a.length - 1, b.length - 1)).join('.');
}

function idOf(path: string, machine: string): string {
  return path === '' ? machine : identifierOf(path);
}

/** Colons, semicolons, braces, hashes and quotes mean something in Mermaid; its own entities say them. */
function labelOf(one: TransitionDefinition): string {
  return transitionText(one, triggerOf(one)).replaceAll(/[:;{}#"]/g, (character) => `#${character.charCodeAt(0)};`);
}

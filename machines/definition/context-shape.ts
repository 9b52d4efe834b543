import { byText } from './definition.js';

/**
 * What contexts of a machine hold, by path: `phone` is `"bound"`, `"skipped"` or `"undecided"`, `conflict` is an object
 * or null. Seen in the walk, not declared: what a machine never writes there is not in it.
 */
export type ContextShape = Readonly<Record<string, readonly string[]>>;

const looksLikeId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What one context holds. Of words the very word, of ids, numbers and truths the kind. */
export function shapeOf(context: unknown): ContextShape {
  const shape: Record<string, string[]> = {};
  const note = (value: unknown, path: string): void => {
    if (path !== '') shape[path] = [kindOf(value)];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [key, inner] of Object.entries(value)) note(inner, path === '' ? key : `${path}.${key}`);
  };
  note(context, '');
  return shape;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'string') return typeof value;
  return looksLikeId.test(value) ? 'id' : JSON.stringify(value);
}

/** What several contexts hold together. A path that one of them lacks although there is its object is `missing` there. */
export function joined(shapes: readonly ContextShape[]): ContextShape {
  const kinds = new Map<string, Set<string>>();
  for (const shape of shapes)
    for (const [path, some] of Object.entries(shape)) kinds.set(path, new Set([...(kinds.get(path) ?? []), ...some]));
  for (const shape of shapes)
    for (const [path, seen] of kinds) if (!(path in shape) && holdsObject(shape, path)) seen.add('missing');
  const paths = [...kinds.keys()].sort(byText);
  return Object.fromEntries(paths.map((path) => [path, [...(kinds.get(path) ?? [])].sort(byText)]));
}

/** Whether something could be at this path: whether what is around it is an object there. */
function holdsObject(shape: ContextShape, path: string): boolean {
  const outer = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
  return outer === '' || (shape[outer]?.includes('object') ?? false);
}

/**
 * Where contexts of one shape do not fit into another: a sentence for each place. What nobody reads any more does no
 * harm, and is no fault.
 */
export function misfits(shape: ContextShape, into: ContextShape): string[] {
  return Object.entries(into).flatMap(([path, kinds]) => {
    const found = shape[path] ?? (holdsObject(shape, path) ? ['missing'] : []);
    const strangers = found.filter((kind) => !kinds.includes(kind) && !isAnyWord(kind, kinds));
    return strangers.map((kind) => `context.${path} is ${spoken(kind)}, not ${kinds.join(' or ')}`);
  });
}

/** A text that is no name of anything is not repeated: nobody knows what it is. */
function spoken(kind: string): string {
  return !kind.startsWith('"') || /^"[A-Za-z]{1,30}"$/.test(kind) ? kind : 'another text';
}

/** Ids of the world are no constants, and not all are spelled like those of the walk. */
function isAnyWord(kind: string, kinds: readonly string[]): boolean {
  return kinds.includes('id') && kind.startsWith('"');
}

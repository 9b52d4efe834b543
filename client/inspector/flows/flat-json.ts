/** A place in what JSON can say, and what stands there. */
export interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object as lines, each with the path of its place: `conflict.kind`. Lists and empty objects are one place. */
export function leavesOf(value: unknown, path = ''): Leaf[] {
  if (!isObject(value) || Object.keys(value).length === 0) return path === '' ? [] : [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
}

/** In one line. What is not there at all is `null`, as GraphQL says it. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value ?? null);
}

/** Whether a place, or one around it, is among those that changed. */
export function isWithin(path: string, changed: ReadonlySet<string>): boolean {
  if (changed.has(path)) return true;
  const end = path.lastIndexOf('.');
  return end > 0 && isWithin(path.slice(0, end), changed);
}

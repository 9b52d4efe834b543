import type { Json } from '../../machines/definition/definition.js';

const widest = 120;

/**
 * A value as TypeScript, laid out as the project's formatter would: on one line where it fits.
 *
 * @param indent of the line on which it begins
 * @param around how many characters stand before and after it on that line
 */
export function literal(value: Json, indent = 0, around = 0): string {
  const inline = onOneLine(value);
  const fits = indent + around + inline.length <= widest;
  if (typeof value !== 'object' || value === null || (fits && !isTable(value))) return inline;
  const inner = ' '.repeat(indent + 2);
  const lines = Array.isArray(value)
    ? value.map((one: Json) => literal(one, indent + 2, 1))
    : Object.entries(value).map(([key, one]) => {
        const name = `${propertyName(key)}: `;
        return `${name}${literal(one as Json, indent + 2, name.length + 1)}`;
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.map((line) => `${inner}${line},\n`).join('')}${' '.repeat(indent)}${close}`;
}

function onOneLine(value: Json): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, one]) => `${propertyName(key)}: ${onOneLine(one as Json)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

/** Several lists or objects of more than one thing each stand below each other. */
function isTable(value: Json): boolean {
  if (Array.isArray(value)) {
    const isRow = (one: Json) => Array.isArray(one) && one.length > 1;
    const isRecord = (one: Json) =>
      typeof one === 'object' && one !== null && !Array.isArray(one) && Object.keys(one).length > 1;
    if (value.length > 1 && (value.every(isRow) || value.every(isRecord))) return true;
  }
  return typeof value === 'object' && value !== null && Object.values(value).some((one: Json) => isTable(one));
}

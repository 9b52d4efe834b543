import type { Json, StateDefinition } from '../../machines/definition/definition.js';
import { registry } from '../../machines/registry.js';
import { isId } from '../database/ids.js';
import { knownReleases } from '../released/known-releases.js';

/** What stands for a text that may be somebody's data. Says nothing of it, not even how long it is. */
export const mask = '＊＊＊';

/**
 * A context, an event's payload or an effect's parameters as a developer may see them: ids, the machines' own words,
 * truth values, counts and times. Any other text or number could be a name, a phone or an ID number, whatever the key
 * that it is under says, and is masked. Nothing of the kind should be there; this is the second wall.
 */
export function masked(value: unknown): Json {
  return maskedUnder('', value);
}

/** What an event carries besides its type and its time, masked. */
export function maskedPayload(event: object): { readonly [key: string]: Json } {
  const { type: _type, at: _at, ...payload } = event as Readonly<Record<string, unknown>>;
  return masked(payload) as { readonly [key: string]: Json };
}

function maskedUnder(key: string, value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return isCountOrTime(key, value) ? value : 0;
  if (typeof value === 'string') return value === '' || isId(value) || words().has(value) ? value : mask;
  if (Array.isArray(value)) return value.map((inner: unknown) => maskedUnder(key, inner));
  if (typeof value !== 'object') return mask;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([name, inner]) => [maskedKey(name), maskedUnder(name, inner)]));
}

const propertyName = /^[A-Za-z]{1,40}$/;

/** Keys are code's; those that somebody made up may be data as well. */
export function maskedKey(key: string): string {
  return propertyName.test(key) ? key : mask;
}

const mostCounted = 1_000_000;

/** A date of birth, a phone or an ID number is greater than anything that is counted. */
function isCountOrTime(key: string, value: number): boolean {
  return Math.abs(value) < mostCounted || key === 'at' || key === 'until' || key.endsWith('Ms');
}

let known: ReadonlySet<string> | undefined;

/** Every word that machines say: in payloads of events, in contexts of released versions, in definitions. */
function words(): ReadonlySet<string> {
  known ??= new Set(
    Object.values(registry).flatMap(({ id, walk }) => [
      ...walk.events().flatMap(textsIn),
      ...[...knownReleases(id).values()].flatMap(({ definition, context }) => [
        ...wordsOfContexts(Object.values(context).flat()),
        ...wordsOfStates(definition.root),
      ]),
    ]),
  );
  return known;
}

/** `"chosen"` among `object`, `number`. */
function wordsOfContexts(kinds: readonly string[]): string[] {
  return kinds.filter((kind) => kind.startsWith('"')).map((kind) => JSON.parse(kind) as string);
}

/** Names of states, and what guards and effects are given. */
function wordsOfStates({ key, entry = [], exit = [], transitions = [], states = [] }: StateDefinition): string[] {
  const given = [...entry, ...exit, ...transitions.flatMap(({ actions = [] }) => actions)].map(({ params }) => params);
  return [key, ...given.flatMap(textsIn), ...states.flatMap(wordsOfStates)];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

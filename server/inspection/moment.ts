import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../machines/definition/definition.js';
import type { FlowActor } from '../flows/flow-row.js';
import { stateValueOf, type Effect, type Step } from '../flows/snapshots.js';
import { masked, maskedKey, maskedPayload } from './masked.js';
import { activeStates, namedDeadlines, type NamedDeadline } from './states-of.js';

/** What an event changed in a context; masked, `null` for nothing. */
export interface ContextChange {
  readonly path: string;
  readonly before: Json;
  readonly after: Json;
}

/** A flow right after an event. Masked. */
export interface Moment {
  readonly revision: number;
  readonly at: Date;
  /** `null` for the beginning. */
  readonly type: string | null;
  readonly actor: FlowActor['kind'] | null;
  readonly event: Json;
  readonly states: readonly string[];
  readonly stateValue: string;
  readonly context: Json;
  readonly changes: readonly ContextChange[];
  readonly effects: readonly { readonly type: string; readonly params: Json }[];
  readonly deadlines: readonly NamedDeadline[];
}

/** What a moment is made of. */
export interface Happened {
  readonly machine: string;
  readonly revision: number;
  readonly at: number;
  /** `null` for the beginning. */
  readonly event: { readonly type: string } | null;
  readonly actor: FlowActor['kind'] | null;
  readonly before: Pick<Step, 'snapshot'> | null;
  readonly after: Pick<Step, 'snapshot' | 'deadlines'>;
  readonly effects: readonly Effect[];
}

export function momentOf({ machine, revision, at, event, actor, before, after, effects }: Happened): Moment {
  const stateValue = stateValueOf(after.snapshot);
  const context: unknown = after.snapshot.context;
  return {
    revision,
    at: new Date(at),
    type: event?.type ?? null,
    actor,
    event: event === null ? null : maskedPayload(event),
    states: activeStates(stateValue),
    stateValue,
    context: masked(context),
    changes: before === null ? [] : changesOf(before.snapshot.context, context),
    effects: effects.map(({ type, params }) => ({ type, params: masked(params) })),
    deadlines: namedDeadlines(machine, after.deadlines),
  };
}

/** Where two contexts differ, as far inside as both have objects. Compared as they are, told masked. */
function changesOf(before: unknown, after: unknown, path = '', key = ''): ContextChange[] {
  if (before === after || isDeepStrictEqual(before, after)) return [];
  if (!isObject(before) || !isObject(after)) {
    const shown = (value: unknown) =>
      Object.values(masked({ [key]: value }) as { readonly [key: string]: Json })[0] ?? null;
    return [{ path, before: shown(before), after: shown(after) }];
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const inner = (name: string) => (path === '' ? maskedKey(name) : `${path}.${maskedKey(name)}`);
  return keys.flatMap((name) => changesOf(before[name], after[name], inner(name), name));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

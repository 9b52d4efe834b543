import { isObject, jsonText, leavesOf } from './flat-json.js';

/** What is wrong with a payload that somebody wrote. */
export type PayloadFault = 'EMPTY' | 'NOT_JSON' | 'NOT_OBJECT' | 'RESERVED' | 'TOO_LONG';

type Payload = Readonly<Record<string, unknown>>;

const mostBytes = 4_096;

/** An event's payload: all of it but its type and its time, which are said beside it. */
export function payloadOf(event: unknown): Payload {
  if (!isObject(event)) return {};
  const { type: _type, at: _at, ...payload } = event;
  return payload;
}

/** Reads a payload before it is sent: an object, without what an event gets by itself. */
export function readPayload(text: string): { readonly payload: Payload } | { readonly fault: PayloadFault } {
  if (text.trim() === '') return { fault: 'EMPTY' };
  if (new TextEncoder().encode(text).length > mostBytes) return { fault: 'TOO_LONG' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'NOT_JSON' };
  }
  if (!isObject(value)) return { fault: 'NOT_OBJECT' };
  if ('type' in value || 'at' in value) return { fault: 'RESERVED' };
  return { payload: value };
}

/** Samples in few words each: what stands where they are not all alike, `settlement.decision: "bindHere"`. */
export function tellApart(samples: readonly unknown[]): string[] {
  const places = samples.map((sample) => new Map(leavesOf(sample).map(({ path, value }) => [path, jsonText(value)])));
  const paths = [...new Set(places.flatMap((one) => [...one.keys()]))];
  const kindsAt = (path: string) => new Set(places.map((one) => one.get(path))).size;
  const differing = paths.filter((path) => kindsAt(path) > 1);
  // What tells most of them apart comes first.
  differing.sort((one, other) => kindsAt(other) - kindsAt(one));
  return places.map((one, index) => {
    const told = differing.flatMap((path) => (one.has(path) ? [`${path}: ${one.get(path)}`] : []));
    return told.join(', ') || jsonText(samples[index]);
  });
}

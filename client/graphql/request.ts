import type { TypedDocumentString } from './generated/graphql.js';

const path = '/graphql';

/** Longer than the server lets anybody wait. */
const patienceMs = 25_000;

/** Nothing came that the server had to say: it was not reached, or took too long, or something in between answered. */
export class UnansweredError extends Error {}

interface Answer<R> {
  readonly data?: R | null;
  readonly errors?: readonly { readonly message: string }[];
}

export interface Payload {
  readonly operationName: string | undefined;
  readonly query: string;
  readonly variables: unknown;
}

/** What is sent of an operation, by request or by socket. */
export function payloadOf<R, V>(document: TypedDocumentString<R, V>, variables: V): Payload {
  const query = document.toString();
  return { operationName: /(?:query|mutation|subscription) (\w+)/.exec(query)?.[1], query, variables };
}

/**
 * Asks the server, or has it do something. Nothing of an answer is kept here: W6 forbids personal data in browser
 * storage, and what a page shows is its own.
 *
 * @returns what it answered; rejects with an {@link UnansweredError} if nothing came, with another one if it could not
 */
export async function request<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
  const { data, errors = [] } = (await send(payloadOf(document, variables))) as Answer<R>;
  if (errors[0] !== undefined) throw new Error(errors[0].message);
  if (data == null) throw new Error('an answer without data');
  return data;
}

/**
 * Sends an operation. A request that gets no answer fails, so that its form can be sent again. (Chromium 87 has no
 * AbortSignal.timeout.)
 *
 * @returns what came, data or errors; rejects with an {@link UnansweredError} if nothing did
 */
export async function send(payload: Payload): Promise<object> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patienceMs);
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
      signal: stop.signal,
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new UnansweredError(String(error));
  } finally {
    clearTimeout(timer);
  }
}

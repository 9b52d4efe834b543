import { comingAgainMs, queueingMs } from './coming-again.js';
import { waitTurn } from './turn.js';
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
 * Sends an operation. Where too many come at once the server says when to come again: it has done nothing yet, and the same
 * is sent again, as long as somebody can be expected to wait (`waitingTurn` tells the page). A request that gets no answer
 * fails, so that its form can be sent again.
 *
 * @returns what came, data or errors; rejects with an {@link UnansweredError} if nothing did
 */
export async function send(payload: Payload): Promise<object> {
  const until = Date.now() + queueingMs;
  for (let tries = 0; ; tries += 1) {
    const answer = await sendOnce(payload);
    if (answer.ok) return answer.body;
    const wait = comingAgainMs(answer.retryAfter, tries, Math.random());
    if (Date.now() + wait > until) throw new UnansweredError('the queue is too long');
    await waitTurn(wait);
  }
}

type Sent = { readonly ok: true; readonly body: object } | { readonly ok: false; readonly retryAfter: number };

/** Chromium 87 has no AbortSignal.timeout. */
async function sendOnce(payload: Payload): Promise<Sent> {
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
    const retryAfter = Number(response.headers.get('retry-after'));
    const isSentAway = response.status === 503 && retryAfter > 0;
    // Any other 503 may have done something: whoever sits there decides whether to send it again.
    if (isSentAway && (await response.json()).queue === 'full') return { ok: false, retryAfter };
    if (!response.ok) throw new Error(`status ${response.status}`);
    return { ok: true, body: await response.json() };
  } catch (error) {
    throw new UnansweredError(String(error));
  } finally {
    clearTimeout(timer);
  }
}

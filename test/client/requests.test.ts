import { afterEach, describe, expect, test, vi } from 'vitest';
import { failureCode } from '../../client/components/failure-code.js';
import type { TypedDocumentString } from '../../client/graphql/generated/graphql.js';
import { serverNow } from '../../client/components/server-clock.js';
import { request, UnansweredError } from '../../client/graphql/request.js';
import { nextTurn } from '../../client/graphql/turn.js';
import { createIntent } from '../../client/graphql/intent.js';
import { newRequestId } from '../../client/graphql/request-id.js';

describe('one request id for one intention (R5)', () => {
  let next = 0;
  const intent = () => createIntent<{ code: string }>(() => `id ${(next += 1)}`);

  test('a retry without an answer keeps it; other input or an answer ends it', () => {
    const { idFor, answered } = intent();
    const first = idFor({ code: '1' });
    expect(idFor({ code: '1' })).toBe(first);
    const second = idFor({ code: '2' });
    expect(second).not.toBe(first);
    answered();
    expect(idFor({ code: '2' })).not.toBe(second);
  });

  test('ids are random UUIDs of version 4', () => {
    const ids = Array.from({ length: 1000 }, newRequestId);
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('a request without an answer (S23)', () => {
  test.each([
    [new UnansweredError(), false, 'OFFLINE'],
    [new UnansweredError(), true, 'UNREACHABLE'],
    [new Error('a bug'), true, 'FAULT'],
  ])('%j while online=%j is %s', (error, isOnline, code) => expect(failureCode(error, isOnline)).toBe(code));
});

describe('a request', () => {
  const document = 'query Portal { portal }' as unknown as TypedDocumentString<{ portal: string }, object>;
  const answerWith = (body: string, status = 200) =>
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockResolvedValue(new Response(body, { status })));
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  test('says which operation it is, and resolves to the data', async () => {
    answerWith('{"data":{"portal":"open"}}');
    expect(await request(document, { some: 1 })).toEqual({ portal: 'open' });
    const sent = vi.mocked(fetch).mock.calls[0]?.[1]?.body;
    expect(JSON.parse(String(sent))).toEqual({
      operationName: 'Portal',
      query: String(document),
      variables: { some: 1 },
    });
  });

  test('that the server could not answer is no matter of the network', async () => {
    answerWith('{"data":null,"errors":[{"message":"an error with a number"}]}');
    const failure = await request(document, {}).catch((error: unknown) => error);
    expect(failure).not.toBeInstanceOf(UnansweredError);
    expect(failure).toHaveProperty('message', 'an error with a number');
  });

  test.each([
    ['{"data":{"portal":"open"}}', 502],
    ['<p>the page of a proxy</p>', 200],
  ])('%s with %i is no answer', async (body, status) => {
    answerWith(body, status);
    await expect(request(document, {})).rejects.toBeInstanceOf(UnansweredError);
  });

  const busy = () => new Response('{"queue":"full"}', { status: 503, headers: { 'retry-after': '2' } });

  test('R16: where it is told to come again it does, the same one, and the page says so meanwhile', async () => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const fetched = vi
      .fn<typeof fetch>()
      .mockResolvedValueOnce(busy())
      .mockResolvedValueOnce(busy())
      .mockImplementation(async () => new Response('{"data":{"portal":"open"}}'));
    vi.stubGlobal('fetch', fetched);
    const answer = request(document, { some: 1 });
    expect(nextTurn.value).toBeNull();
    await vi.advanceTimersByTimeAsync(0);
    const left = () => Date.parse(nextTurn.value ?? '') - serverNow();
    expect(left()).toBe(2_000);
    await vi.advanceTimersByTimeAsync(2_000);
    // Longer from time to time.
    expect(left()).toBe(3_000);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await answer).toEqual({ portal: 'open' });
    expect(nextTurn.value).toBeNull();
    const bodies = fetched.mock.calls.map(([, init]) => init?.body);
    expect(new Set(bodies).size).toBe(1);
    expect(bodies).toHaveLength(3);
  });

  test('R6: a server whose database is away may have done something: nothing is sent again by itself', async () => {
    const fetched = vi.fn<typeof fetch>(
      async () => new Response('{"errors":[{"message":"busy"}]}', { status: 503, headers: { 'retry-after': '1' } }),
    );
    vi.stubGlobal('fetch', fetched);
    await expect(request(document, {})).rejects.toBeInstanceOf(UnansweredError);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test('R16: nobody waits in the queue for longer than a captcha lives without being asked', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', async () => busy());
    const failure = expect(request(document, {})).rejects.toBeInstanceOf(UnansweredError);
    await vi.advanceTimersByTimeAsync(75_000);
    await failure;
    expect(nextTurn.value).toBeNull();
  });

  test('without an answer for long it fails', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', (_path: string, { signal }: RequestInit) => {
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    });
    const failure = expect(request(document, {})).rejects.toBeInstanceOf(UnansweredError);
    await vi.advanceTimersByTimeAsync(30_000);
    await failure;
  });
});

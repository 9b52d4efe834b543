import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gql } from '@apollo/client/core';
import { createGraphqlClient } from '../../client/administration/graphql/client.js';
import { failureCode } from '../../client/components/failure-code.js';
import type { Viewer } from '../../client/viewer/admission.js';
import { known } from '../../client/viewer/session.js';

const schools = gql`
  query Schools {
    schools {
      id
      name
    }
  }
`;
const rename = gql`
  mutation Rename {
    rename {
      id
      name
    }
  }
`;
const school = (name: string) => ({ __typename: 'School', id: '1', name });
const person = (id: string) => ({ id }) as Viewer;
const response = (data: object) => new Response(JSON.stringify({ data }));

/** Answers when it is told to. */
function answerLater(): (data: object) => void {
  let answer: (response: Response) => void = () => undefined;
  const answered = new Promise<Response>((resolve) => (answer = resolve));
  vi.stubGlobal('fetch', () => answered);
  return (data) => answer(response(data));
}

const answerAtOnce = (data: object) =>
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>().mockImplementation(async () => response(data)),
  );

describe('the cache of the administration is of whoever is signed in (trust W6)', () => {
  let client: ReturnType<typeof createGraphqlClient>;

  beforeEach(() => {
    known.value = person('a');
    client = createGraphqlClient();
  });
  afterEach(() => {
    known.value = undefined;
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  async function read(): Promise<void> {
    answerAtOnce({ schools: [school('read')] });
    await client.query({ query: schools });
    expect(client.extract()).toHaveProperty('School:1');
  }

  test('it stays while its reader changes', async () => {
    await read();
    known.value = { ...person('a'), name: 'new' } as Viewer;
    expect(client.extract()).toHaveProperty('School:1');
  });

  test.each([
    ['the session ends', null],
    ['somebody else signs in', person('b')],
  ])('when %s it is empty at once', async (_what, next) => {
    await read();
    known.value = next;
    expect(client.extract()).toEqual({});
  });

  test('what was watched for somebody is not asked for any more', async () => {
    vi.useFakeTimers();
    answerAtOnce({ schools: [school('read')] });
    client.watchQuery({ query: schools, pollInterval: 1_000 }).subscribe({ error: () => undefined });
    await vi.advanceTimersByTimeAsync(2_500);
    expect(fetch).toHaveBeenCalledTimes(3);
    known.value = person('b');
    await vi.advanceTimersByTimeAsync(2_500);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  test.each([
    ['read', () => client.query({ query: schools }), { schools: [school('late')] }],
    ['done', () => client.mutate({ mutation: rename }), { rename: school('late') }],
  ])('what somebody has %s before does not get into it late', async (_what, ask, data) => {
    const answer = answerLater();
    const asked = expect(ask()).rejects.toThrow();
    known.value = person('b');
    answer(data);
    await asked;
    await new Promise((resolve) => setImmediate(resolve));
    expect(client.extract()).toEqual({});
  });

  test('what the next reader asks for at once is answered', async () => {
    await read();
    known.value = person('b');
    answerAtOnce({ schools: [school('of b')] });
    const { data } = await client.query({ query: schools });
    expect(data.schools[0].name).toBe('of b');
  });
});

describe('a request of the administration without an answer (S23)', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ['not reached', () => Promise.reject(new TypeError('Failed to fetch')), 'UNREACHABLE'],
    ['a proxy in between', () => Promise.resolve(new Response('', { status: 502 })), 'UNREACHABLE'],
    ['an error', () => Promise.resolve(new Response('{"errors":[{"message":"number 7"}]}')), 'FAULT'],
  ])('%s', async (_what, answer, code) => {
    vi.stubGlobal('fetch', answer);
    const error = await createGraphqlClient()
      .query({ query: schools })
      .catch((failure: unknown) => failure);
    expect(failureCode(error, true)).toBe(code);
  });
});

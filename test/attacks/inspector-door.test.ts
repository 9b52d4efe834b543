import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphQLBoolean, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { readConfig } from '../../server/config.js';
import { enforceAccess } from '../../server/graphql/access.js';
import { Cookies } from '../../server/http/cookies.js';
import { isAtInspectorDoor } from '../../server/http/inspector-door.js';
import { serveSockets } from '../../server/http/sockets.js';
import type { Untyped } from '../support/browser.js';
import { newSecrets } from '../support/config.js';
import { everyOperation } from '../support/every-operation.js';
import { startPortal, type TestPortal } from '../support/portal.js';

const asked = '{ portal { isInspectorOpen } machines { id } }';
type Headers = Readonly<Record<string, string>>;
interface Answer {
  readonly status: number;
  readonly body: Untyped;
}

/** A question with any `Host`, which browsers would not let a page say. */
function ask({ servers }: TestPortal, headers: Headers, query = asked): Promise<Answer> {
  const { hostname, port, host } = new URL(servers[0]!.address);
  const own = { host, 'content-type': 'application/json', ...headers };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: '/graphql', method: 'POST', headers: own }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query }));
  });
}

const isRefused = ({ body: { data, errors } }: Answer) =>
  (data?.machines ?? null) === null &&
  (data === null || data === undefined || errors?.[0].extensions.code !== undefined);

describe('the inspector’s door, which a server in development opens', () => {
  let open: TestPortal;
  let closed: TestPortal;
  beforeAll(async () => {
    open = await startPortal(1, { INSPECTOR_DOOR: 'true' });
    closed = await startPortal();
  });
  afterAll(async () => {
    await open.close();
    await closed.close();
  });
  const portOf = ({ servers }: TestPortal) => new URL(servers[0]!.address).port;

  test('whoever asks from the machine itself inspects, by each of its names, signed in or not', async () => {
    const student = open.browser();
    const [account] = await open.freshStudents(1);
    await open.send(account!, { type: 'UNLOCK' });
    await student.signIn(account!, `xs${account!.slice(-8)}`);
    for (const cookie of ['', student.cookieHeader()])
      for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
        const { body } = await ask(open, { host: `${host}:${portOf(open)}`, cookie });
        expect(body.data.portal).toEqual({ isInspectorOpen: true });
        expect(body.data.machines.length).toBeGreaterThan(0);
      }
  });

  test.each<[string, Headers]>([
    ['a page whose name was made to point here', { host: 'evil.example:4000' }],
    ['another name that ends alike', { host: 'localhost.evil.example' }],
    ['a name with somebody in front of it', { host: 'localhost@evil.example' }],
    ['a path behind the name', { host: 'localhost/evil.example' }],
    ['a proxy that says for whom', { 'x-forwarded-for': '203.0.113.9' }],
    ['a proxy that says this machine', { 'x-forwarded-for': '127.0.0.1' }],
    ['a proxy that says it in the standard’s words', { forwarded: 'for=127.0.0.1' }],
    ['a proxy that says only that it is one', { via: '1.1 proxy' }],
    ['a proxy that says the host', { 'x-forwarded-host': 'localhost' }],
    ['a proxy that says the address', { 'x-real-ip': '127.0.0.1' }],
    ['the public page of the same server', { origin: 'https://portal.example' }],
    ['a page elsewhere', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }],
  ])('%s does not come through it', async (_who, headers) => {
    const answer = await ask(open, headers);
    expect(answer.status === 403 || isRefused(answer)).toBe(true);
    if (answer.status === 200) expect(answer.body.data?.portal?.isInspectorOpen ?? false).toBe(false);
  });

  test('no other duty comes through it, and nobody is signed in by it', async () => {
    const others = everyOperation().filter(
      ({ right }) => right !== 'anyone' && !(Array.isArray(right) && right.includes('inspect')),
    );
    expect(others.length).toBeGreaterThan(60);
    for (const { name, query } of others) {
      const { body } = await ask(open, {}, query);
      const got = body.data?.[name] ?? null;
      if (got !== null)
        expect(got, name).toMatchObject({ __typename: 'Refused', issues: [{ code: 'SIGN_IN_REQUIRED' }] });
    }
    expect((await ask(open, {}, '{ viewer { id } }')).body.data.viewer).toBeNull();
    expect((await ask(open, {}, '{ conflict(number: "00000000") { number } }')).body).toEqual({
      data: { conflict: null },
    });
  });

  test('a server without it refuses whoever has no such duty', async () => {
    const student = closed.browser();
    const [account] = await closed.freshStudents(1);
    await closed.arrive(account!, student);
    for (const cookie of ['', student.cookieHeader()]) {
      const answer = await ask(closed, { cookie });
      expect(isRefused(answer)).toBe(true);
      expect((await ask(closed, { cookie }, '{ portal { isInspectorOpen } }')).body.data.portal.isInspectorOpen).toBe(
        false,
      );
    }
  });

  test('sockets have the same door', async () => {
    const { services, changes } = open.servers[0]!.composition;
    // One that tells nothing but whether it was let in: those of the product need something to look at.
    const inspected = {
      type: GraphQLBoolean,
      extensions: { access: ['inspect'] },
      async *subscribe() {
        yield { inspected: true };
      },
    };
    const schema = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: { nothing: { type: GraphQLBoolean, extensions: { access: 'anyone' } } },
      }),
      subscription: new GraphQLObjectType({ name: 'Subscription', fields: { inspected } }),
    });
    enforceAccess(schema);
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const { port } = http.address() as AddressInfo;
    const publicOrigin = `http://localhost:${port}`;
    const portal = {
      services,
      changes,
      cookies: new Cookies(services.signer, false),
      facts: {} as never,
      isAtInspectorDoor: (arrived: Parameters<typeof isAtInspectorDoor>[0]) =>
        isAtInspectorDoor(arrived, true, publicOrigin),
      pendingHandOver: () => Promise.resolve(null),
    };
    const health = { isDraining: false };
    const settings = { schema, portal, publicOrigin: () => publicOrigin, known: null, health };
    const sockets = serveSockets(http, settings, () => undefined);
    const told = async (headers: Headers): Promise<string> => {
      const client = createClient({
        url: `ws://127.0.0.1:${port}/graphql`,
        retryAttempts: 0,
        webSocketImpl: socketWith(headers),
      });
      try {
        for await (const answer of client.iterate<Untyped>({ query: 'subscription { inspected }' }))
          return answer.errors === undefined
            ? String(answer.data.inspected)
            : String(answer.errors[0]?.extensions?.['code']);
        return 'nothing';
      } catch (error) {
        return Array.isArray(error) ? error[0].extensions.code : 'closed';
      } finally {
        await client.dispose();
      }
    };
    try {
      expect(await told({})).toBe('true');
      expect(await told({ host: 'localhost' })).toBe('true');
      expect(await told({ host: 'evil.example' })).not.toBe('true');
      expect(await told({ 'x-forwarded-for': '127.0.0.1' })).not.toBe('true');
      expect(await told({ host: 'evil.example', origin: 'http://evil.example' })).toBe('closed');
    } finally {
      await sockets.close();
      http.close();
    }
  });
});

function socketWith(headers: Headers) {
  return class extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers });
    }
  };
}

describe('where there is no such door at all', () => {
  const headers: IncomingHttpHeaders = { host: 'localhost:4000' };
  const here = { headers, socket: { remoteAddress: '127.0.0.1' } };
  const local = 'http://localhost:4000';

  test.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('%s is this machine', (remoteAddress) => {
    expect(isAtInspectorDoor({ headers, socket: { remoteAddress } }, true, local)).toBe(true);
  });

  test.each(['10.0.0.5', '192.168.1.7', '::ffff:10.0.0.5', '2001:db8::1', '128.0.0.1', '', undefined])(
    '%s is not',
    (remoteAddress) => {
      expect(isAtInspectorDoor({ headers, socket: { remoteAddress } }, true, local)).toBe(false);
    },
  );

  test('nor without a host, nor where it is switched off, nor where the portal is opened from elsewhere', () => {
    expect(isAtInspectorDoor({ ...here, headers: {} }, true, local)).toBe(false);
    expect(isAtInspectorDoor(here, false, local)).toBe(false);
    expect(isAtInspectorDoor(here, true, 'https://portal.example')).toBe(false);
  });

  test('production never has it: it cannot even be asked for', () => {
    const production = {
      ...newSecrets(),
      NODE_ENV: 'production',
      PUBLIC_ORIGIN: 'https://portal.example',
      DATABASE_URL: 'postgres://127.0.0.1/portal',
    };
    const reading = readConfig(production);
    expect(reading.ok && reading.config.inspectorDoor).toBe(false);
    expect(readConfig({ ...production, INSPECTOR_DOOR: 'true' })).toEqual({
      ok: false,
      faults: ['INSPECTOR_DOOR must not be true in production.'],
    });
    const development = readConfig(newSecrets());
    expect(development.ok && development.config.inspectorDoor).toBe(true);
  });
});

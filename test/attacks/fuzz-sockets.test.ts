import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { initialPassword } from '../../machines/rules/national-id.js';
import type { Browser } from '../support/browser.js';
import { anyText, damaged, fuzzing } from '../support/fuzzing.js';
import { sample, startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople } from '../support/staff-people.js';
import { times } from '../support/thorough.js';

const conversations = times({ usually: 300, thoroughly: 10_000 });
const flow = 'subscription ($id: ID!) { inspectedFlowChanged(id: $id) { id } }';
const viewer = 'subscription { viewerChanged { id } }';

const init = '{"type":"connection_init"}';
const last = '{"type":"ping","payload":{"isLast":true}}';

describe('whatever is said over a socket', { timeout: 1_800_000 }, () => {
  let portal: TestPortal;
  let arrived: Browser;
  const sockets = new Set<WebSocket>();

  beforeAll(async () => {
    portal = await startPortal();
    arrived = portal.browser();
    await portal.arrive(sample.account, arrived);
  });
  // Whatever strangers say, the library does not fill our log with it.
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => {
    expect(vi.mocked(console.error).mock.calls).toEqual([]);
    vi.restoreAllMocks();
  });
  afterAll(async () => {
    for (const socket of sockets) socket.terminate();
    await portal.close();
  });

  function open(cookie: string): Promise<WebSocket> {
    const url = `${portal.servers[0]!.address.replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(url, 'graphql-transport-ws', { headers: { cookie } });
    sockets.add(socket);
    socket.on('error', () => undefined);
    return new Promise((resolve) => socket.once('open', () => resolve(socket)));
  }

  /** Says all of it, and then waits for the end or for an answer to a question that is in order. @returns what came */
  async function say(messages: readonly (string | Buffer)[], cookie = arrived.cookieHeader()): Promise<Heard> {
    const socket = await open(cookie);
    const texts: string[] = [];
    return new Promise((resolve) => {
      const end = (code: number, reason: string) => {
        socket.terminate();
        sockets.delete(socket);
        resolve({ code, reason, texts });
      };
      const [first, ...rest] = messages;
      const sayAll = (all: typeof messages) => {
        for (const message of all) socket.send(message);
        socket.send(last);
      };
      socket.on('message', (data: Buffer) => {
        const text = data.toString();
        texts.push(text);
        if (text === '{"type":"connection_ack"}' && texts.length === 1) sayAll(rest);
        if (text === '{"type":"pong","payload":{"isLast":true}}') end(0, '');
      });
      socket.once('close', (code, reason) => end(code, reason.toString()));
      // What comes before the greeting is answered is too early.
      if (first === init) socket.send(init);
      else sayAll(messages);
    });
  }

  const subscribe = (query: string, variables: object = {}, id = 'a') =>
    JSON.stringify({ id, type: 'subscribe', payload: { query, variables } });

  test(`${conversations} conversations, most of them against all rules: closed with what was wrong, or answered`, async () => {
    const messages = [
      init,
      subscribe(viewer),
      subscribe('subscription { lockEnded(lock: "\\u0000") }'),
      subscribe(flow, { id: 'a\0b' }),
      '{"id":"a","type":"complete"}',
      '{"type":"ping"}',
      '{"type":"pong","payload":null}',
      '{"type":"connection_ack"}',
      '{"id":"a","type":"next","payload":{}}',
      '{"id":"a","type":"error","payload":[]}',
      '{"id":"","type":"subscribe","payload":{"query":1}}',
      '{"id":"b","type":"subscribe","payload":{"query":"subscription A { viewerChanged { id } }","operationName":"B"}}',
      '{"id":{},"type":"subscribe","payload":{"query":"{","variables":[],"extensions":7}}',
      '{"__proto__":{"type":"ping"},"type":["ping"]}',
      '[]',
      'null',
      '',
    ];
    const members = fc.dictionary(fc.constantFrom('id', 'type', 'payload'), fc.oneof(anyText, fc.jsonValue()));
    const text = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...messages) },
      { weight: 3, arbitrary: damaged(fc.constantFrom(...messages)) },
      { weight: 1, arbitrary: members.map((one) => JSON.stringify(one)) },
      { weight: 1, arbitrary: damaged(fc.constant(viewer)).map((query) => subscribe(query)) },
      { weight: 1, arbitrary: anyText },
    );
    const message = fc.oneof(
      { weight: 6, arbitrary: text },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
      { weight: 1, arbitrary: text.map((one) => Buffer.from(one)) },
    );
    const conversation = fc.tuple(fc.boolean(), fc.array(message, { minLength: 1, maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(conversation, async ([isInOrder, said]) => {
        const { code, reason, texts } = await say(isInOrder ? [init, ...said] : said);
        // Answered; told what was wrong, or that it was too large; ended as it was asked. Never 4500 nor 1011: those are faults of ours.
        expect([0, 1009, 4400, 4401, 4406, 4409, 4429], `${code} ${reason}`).toContain(code);
        for (const one of [reason, ...texts]) expect(one).not.toContain('Something broke');
      }),
      fuzzing(conversations),
    );
  });

  test('messages that are too large, frames that are none, and a hundred sockets at once: the others are served', async () => {
    expect((await say([init, subscribe(`${viewer} #${'x'.repeat(70_000)}`)])).code).toBe(1009);
    for (const frame of ['f18000000000', '8f00', 'c18000000000', '81fe', '0180', '89fe00ff', '888102']) {
      const socket = await open('');
      const ended = new Promise<number>((resolve) => void socket.once('close', resolve));
      // Past the library, which would send nothing that is no frame.
      (socket as unknown as { _socket: { write(bytes: Buffer): void; end(): void } })._socket.write(
        Buffer.from(frame, 'hex'),
      );
      (socket as unknown as { _socket: { end(): void } })._socket.end();
      expect([1002, 1006, 1005]).toContain(await ended);
    }
    const many = await Promise.all(Array.from({ length: 100 }, () => say([init])));
    expect(new Set(many.map(({ code }) => code))).toEqual(new Set([0]));
    const { id } = await arrived.viewer();
    expect(await follows(subscribe(viewer), arrived)).toContain(id);
  });

  /** What the first answer to a subscription is. */
  async function follows(subscription: string, browser: Browser): Promise<string> {
    const socket = await open(browser.cookieHeader());
    try {
      return await new Promise((resolve) => {
        socket.once('close', (code) => resolve(`closed with ${code}`));
        socket.on('message', (data: Buffer) => {
          if (data.toString() === '{"type":"connection_ack"}') socket.send(subscription);
          else resolve(data.toString());
        });
        socket.send(init);
      });
    } finally {
      socket.terminate();
    }
  }

  test('G8: every subscription asks for its right before it begins, whoever subscribes', async () => {
    const people = staffPeople(portal);
    const at = { school: await people.schoolId('140106-01') };
    const administrator = await people.provedPerson('管理人', { role: 'schoolAdministrator', ...at });
    const unproved = await people.person('未认证', { role: 'developer' });
    const fresh = portal.browser();
    const [account] = (await portal.freshStudents(1)) as [string];
    await portal.send(account, { type: 'UNLOCK' });
    await fresh.signIn(account, initialPassword(account));
    const over = portal.browser();
    await over.signIn(account, initialPassword(account));
    await over.ask('mutation { signOut }');
    const forged = portal.browser();
    forged.cookies.set('session', 'x'.repeat(43));
    const [row] = await portal.query(`select id from flow where machine = 'student-onboarding' limit 1`);
    const looking = subscribe(flow, { id: row!['id'] });
    const refused = /"payload":\{"errors":\[.*"code":"SIGN_IN_REQUIRED"/;
    for (const browser of [portal.browser(), forged, over, fresh, arrived, administrator.browser])
      expect(await follows(looking, browser)).toMatch(refused);
    for (const browser of [portal.browser(), forged, over])
      expect(await follows(subscribe(viewer), browser)).toMatch(refused);
    // Where the right is, it begins.
    expect(await follows(looking, unproved.browser)).toContain(`"id":"${row!['id']}"`);
    expect(await follows(subscribe(viewer), fresh)).toContain('"type":"next"');
  });
});

interface Heard {
  /** Zero where the socket stayed open. */
  readonly code: number;
  readonly reason: string;
  readonly texts: readonly string[];
}

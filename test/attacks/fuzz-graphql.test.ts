import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initialPassword } from '../../machines/rules/national-id.js';
import { everyOperation } from '../support/every-operation.js';
import { anyText, damaged, fuzzing } from '../support/fuzzing.js';
import { inParallel } from '../support/in-parallel.js';
import { sample, startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople } from '../support/staff-people.js';
import { atNight, times } from '../support/thorough.js';

const documents = times({ usually: 400, thoroughly: 20_000 });
const bodies = times({ usually: 600, thoroughly: 20_000 });

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

describe('whatever is sent to the one door of GraphQL', { timeout: 1_800_000 }, () => {
  let portal: TestPortal;
  /** Cookies of nobody, of a new student, of one who has arrived, of an administrator, of a developer. */
  let cookies: string[];

  beforeAll(async () => {
    portal = await startPortal();
    const arrived = portal.browser();
    await portal.arrive(sample.account, arrived);
    const fresh = portal.browser();
    const [account] = (await portal.freshStudents(1)) as [string];
    await portal.send(account, { type: 'UNLOCK' });
    await fresh.signIn(account, initialPassword(account));
    const people = staffPeople(portal);
    const school = await people.schoolId('140106-01');
    const administrator = await people.provedPerson('管理人', { role: 'schoolAdministrator', school });
    const developer = await people.person('开发人', { role: 'developer' });
    cookies = ['', ...[fresh, arrived, administrator.browser, developer.browser].map((one) => one.cookieHeader())];
  });
  afterAll(() => portal.close());

  const json = { 'content-type': 'application/json' };
  function post(body: Buffer | string, headers: OutgoingHttpHeaders = json, who = 0): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const all = { ...headers, cookie: cookies[who] };
      const sent = httpRequest(
        `${portal.servers[0]!.address}/graphql`,
        { method: 'POST', headers: all },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers['content-type'] ?? '',
              text: Buffer.concat(parts).toString(),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Refused or answered in words, as JSON, and never by a fault of ours. */
  function isWell({ status, type, text }: Answered, sent: string): void {
    expect(status, sent).toBeGreaterThanOrEqual(200);
    expect(status, sent).toBeLessThan(500);
    expect(type, sent).toContain('json');
    expect(JSON.parse(text), sent).toBeTypeOf('object');
    expect(text, sent).not.toContain('Something broke');
  }

  const ask = (query: string, who: number, variables: object = {}) =>
    post(JSON.stringify({ query, variables }), json, who);

  /** Half a character and a NUL as they come in JSON: PostgreSQL keeps neither in a text. */
  const unkept = atNight ? ['\\u0000', 'a\\u0000b', '\\uD800', '\\uDC00\\uD800', ''] : ['a\\u0000b'];

  test.each(unkept)('the text %j in every place of every operation is no fault, whoever asks', async (text) => {
    const said = (name: string, type: string) =>
      name === 'requestId' || !['String', 'ID'].includes(type) ? undefined : `"${text}"`;
    // Who signs out would be nobody from then on.
    const operations = everyOperation(said).filter(({ name }) => !name.startsWith('signOut'));
    expect(operations.length).toBeGreaterThan(80);
    await inParallel(operations.length, 4, async (index) => {
      const { query, name } = operations[index]!;
      for (const who of atNight ? cookies.keys() : [2, 3, 4]) isWell(await ask(query, who), name);
    });
  });

  test(`${documents} documents, most of them damaged: all are answered`, async () => {
    const operations = everyOperation().filter(({ name }) => !name.startsWith('signOut'));
    const good = fc.constantFrom(...operations.map(({ query }) => query), ...odd);
    const deep = fc
      .tuple(
        fc.constantFrom('{ a ', '{ a(b: [', '[', '... on Query { ', '#\n{', '"""'),
        fc.integer({ min: 1, max: 9_000 }),
      )
      .map(([piece, times]) => piece.repeat(times));
    const document = fc.oneof(
      { weight: 2, arbitrary: good },
      { weight: 6, arbitrary: damaged(good) },
      { weight: 1, arbitrary: deep },
      { weight: 1, arbitrary: anyText },
    );
    const variables = fc.oneof(fc.constant({}), fc.dictionary(anyText, fc.jsonValue(), { maxKeys: 3 }));
    await fc.assert(
      fc.asyncProperty(document, variables, fc.nat(4), async (query, given, who) => {
        isWell(await ask(query, who, given), query);
      }),
      fuzzing(documents),
    );
  });

  test(`${bodies} bodies, in all encodings and under all types: all are answered`, async () => {
    const query = '{ viewer { id } schools(search: "演示") { name } }';
    const whole = fc.constantFrom(JSON.stringify({ query }), JSON.stringify([{ query }, { query }]), query, '');
    const members = fc.dictionary(
      fc.constantFrom('query', 'variables', 'operationName', 'extensions', '__proto__', 'constructor', 'id'),
      fc.oneof(fc.constant(query), fc.jsonValue(), anyText),
    );
    const nested = fc.integer({ min: 1, max: 30_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth));
    const text = fc.oneof(
      whole,
      damaged(whole),
      members.map((one) => JSON.stringify(one)),
      nested,
      anyText,
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...encodings), fc.constantFrom(...types), async (body, encode, type) => {
        const answer = await post(encode(body), type === null ? {} : { 'content-type': type });
        isWell(answer, `${type}: ${body.slice(0, 200)}`);
      }),
      fuzzing(bodies),
    );
  });

  test('G8: a subscription is refused: it goes over a socket alone', async () => {
    const answer = await ask('subscription { viewerChanged { id } }', 2);
    expect(answer).toMatchObject({ status: 400, text: expect.stringContaining('Subscriptions go over a socket.') });
  });

  test('what is compressed or too large is refused, and everybody is still answered', async () => {
    const body = JSON.stringify({ query: '{ viewer { id } }' });
    for (const encoding of ['gzip', 'br', 'deflate', 'x', 'identity, gzip'])
      isWell(await post(gzipSync(body), { ...json, 'content-encoding': encoding }), encoding);
    const large = await post(JSON.stringify({ query: `{ viewer { id } } #${'x'.repeat(200_000)}` }));
    expect(large.status).toBe(413);
    isWell(large, 'large');
    for (const who of [1, 2, 3, 4])
      expect(JSON.parse((await ask('{ viewer { id } }', who)).text).data.viewer).not.toBeNull();
  });
});

/** Documents that nobody's page sends. */
const odd = [
  'subscription { viewerChanged { id } }',
  'query A { viewer { id } } query B { viewer { id } }',
  'query ($a: [[[[Int!]!]!]!]! = [[[[1]]]]) { viewer { id @include(if: $a) } }',
  'query ($a: Boolean = true) @a @b { viewer @skip(if: $a) { ...F } } fragment F on Viewer { id ...F }',
  '{ __schema { types { fields { type { fields { name } } } } } }',
  'extend schema { query: Query } type Query { a: Int }',
  '{ schools(search: "\\uD83D\\uDE00\\u{1F600}", first: 99999999999999999999) { name } }',
  '{ schools(search: """\n  \\""" block\n""", first: -1) { name } }',
  'mutation { requestCaptcha(purpose: SIGN_IN, kind: IMAGE) { id } }',
];

const encodings: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\uFEFF${text}`),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => iconv.encode(text, 'utf16-be', { addBOM: true }),
  (text) => iconv.encode(text, 'gb18030'),
  (text) => gzipSync(text),
  (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0, 0xc0, 0x80])]),
];

const types = [
  'application/json',
  'application/json; charset=utf-16',
  'application/json;charset=gb18030',
  'APPLICATION/JSON',
  'application/graphql',
  'application/graphql+json',
  'text/plain',
  'text/html',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/octet-stream',
  'json',
  ';',
  'application/json; boundary="',
  null,
];

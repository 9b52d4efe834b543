import { request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../support/browser.js';
import { anyText, damaged, fuzzing } from '../support/fuzzing.js';
import { staff, startRealName, type TestRealName } from '../support/real-name.js';
import { times } from '../support/thorough.js';

const jars = times({ usually: 200, thoroughly: 10_000 });
const callbacks = times({ usually: 100, thoroughly: 5_000 });
/** Node refuses more than 16 KB of headers by itself. */
const longest = 8_000;

interface Answered {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

describe('whatever comes as a cookie or as an answer of the government platform', { timeout: 1_800_000 }, () => {
  let world: TestRealName;
  let signedIn: Browser;
  let id: string;
  beforeAll(async () => {
    world = await startRealName();
    signedIn = await world.signedIn(staff.registered.account);
    ({ id } = await signedIn.viewer());
  });
  afterAll(() => world.close());

  /** As it is written: neither cookies nor addresses are put in order on the way. */
  function send(method: string, path: string, cookie: string, body = ''): Promise<Answered> {
    const accept = method === 'GET' ? 'text/html' : 'application/json';
    const headers = { cookie, accept, 'content-type': 'application/json' };
    return new Promise((resolve, reject) => {
      const sent = httpRequest(signedIn.address, { method, path, headers, agent: false }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => void (text += part.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null, text }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** As bytes: a header holds no others, and neither ends of lines nor NUL. */
  const asHeader = (text: string) =>
    Buffer.from(text)
      .toString('latin1')
      // oxlint-disable-next-line no-control-regex -- what the client's own side would refuse to send
      .replaceAll(/[\x00-\x08\x0A-\x1F\x7F]/g, '')
      .slice(0, longest);

  test(`${jars} cookies, damaged, doubled, far too long or in other encodings: nobody, or whoever it was`, async () => {
    const whole = signedIn.cookieHeader();
    const token = signedIn.cookies.get('session') as string;
    const names = ['session', 'device', 'evaluation', 'family', 'evaluation-entry', '__Host-session', '__proto__', ''];
    const pair = fc
      .tuple(fc.constantFrom(...names), fc.oneof(anyText, anyText.map(encodeLoosely), damaged(fc.constant(token))))
      .map(([name, value]) => `${name}=${value}`);
    const jar = fc.oneof(
      damaged(fc.constant(whole)),
      fc.array(pair, { maxLength: 8 }).map((pairs) => pairs.join('; ')),
      fc.array(pair, { maxLength: 3 }).map((pairs) => [...pairs, whole].join('; ')),
      fc.array(pair, { maxLength: 3 }).map((pairs) => [whole, ...pairs].join(', ')),
    );
    const pages = [
      '/',
      '/account',
      '/real-name/callback?state=x',
      '/openid/auth',
      '/evaluation/enter',
      '/health/ready',
    ];
    await fc.assert(
      fc.asyncProperty(jar.map(asHeader), fc.constantFrom(...pages), async (cookie, page) => {
        const asked = await send('POST', '/graphql', cookie, '{"query":"{ viewer { id } }"}');
        expect(asked.status, asked.text).toBe(200);
        const { viewer } = JSON.parse(asked.text).data;
        expect([null, id]).toContain(viewer?.id ?? null);
        if (!cookie.includes(token)) expect(viewer).toBeNull();
        expect((await send('GET', page, cookie)).status, page).toBeLessThan(500);
      }),
      fuzzing(jars),
    );
    // More than a server takes is refused by it, and it lives.
    const tooLong = await send('GET', '/', `session=${'x'.repeat(100_000)}`).catch(() => null);
    expect(tooLong?.status ?? 431).toBe(431);
    expect((await signedIn.viewer()).id).toBe(id);
  });

  test(`O4: ${callbacks} answers, damaged or made up, also of attempts that are open: all lead to our own page`, async () => {
    const browser = await world.signedIn(staff.idBoundPhoneInUse.account);
    await browser.viewer();
    const address = await world.answerOf(browser, staff.idBoundPhoneInUse.there);
    const members = fc.dictionary(
      fc.constantFrom('code', 'iss', 'error', 'error_description', 'response', 'id_token', 'state', 'session_state'),
      fc.oneof(anyText, fc.constantFrom('access_denied', 'login_required', 'a.b.c', 'https://evil.example')),
    );
    const query = fc.oneof(
      damaged(fc.constant(address.search.slice(1))).map(encodeLoosely),
      members.map((one) =>
        Object.entries(one)
          .map(([name, value]) => `${name}=${encodeLoosely(value)}`)
          .join('&'),
      ),
      anyText.map(encodeLoosely),
    );
    const led = new Set<string | null>();
    await fc.assert(
      fc.asyncProperty(query, fc.nat(3), async (asked, which) => {
        const state = which === 0 ? await openState(browser) : null;
        const path = `/real-name/callback?${state === null ? '' : `state=${state}&`}${asked.slice(0, longest)}`;
        const answer = await send('GET', path, browser.cookieHeader());
        expect(answer.status, path).toBe(303);
        led.add(answer.location);
      }),
      fuzzing(callbacks),
    );
    expect([...led].toSorted()).toEqual(['/real-name', '/real-name?return=elsewhere']);
    // Nobody is tied to anything, and the way is still open.
    expect((await browser.viewer()).realName.step).not.toBe('ARRIVED');
    expect((await world.prove(browser, staff.idBoundPhoneInUse.there)).realName.step).toBe('ARRIVED');
  });

  async function openState(browser: Browser): Promise<string> {
    await browser.viewer();
    const { url } = await browser.goToGovernment();
    return new URL(url as string).searchParams.get('state') as string;
  }
});

/** What an address cannot hold is escaped; what would be no escape stays. */
function encodeLoosely(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\x21-\x7E]/gu, encodeURIComponent)
    .replaceAll('#', '%23');
}

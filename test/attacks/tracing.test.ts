import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { readConfig } from '../../server/config.js';
import { newSecrets, testConfig } from '../support/config.js';
import { chosenPassword, sample, startPortal, type TestPortal } from '../support/portal.js';
import { runProgram } from '../support/program.js';

const phone = '13903510001';
const wrongPassword = 'Wrong#1234';
const rare = '龘龘龘';
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';

interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
  readonly status: { readonly code?: number; readonly message?: string };
  readonly events?: readonly unknown[];
}

describe('spans that a server sends to a collector', () => {
  let collector: Awaited<ReturnType<typeof collect>>;
  let portal: TestPortal;
  let account: string;

  beforeAll(async () => {
    collector = await collect();
    portal = await startPortal(1, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.address, OTEL_SERVICE_NAME: 'portal-1' });
    const browser = portal.browser();
    await browser.signIn(sample.account, wrongPassword);
    await portal.arriveAtPhone(sample.account, browser);
    await browser.step('requestPhoneCode', { phone });
    account = (await browser.viewer()).id;
    await vi.waitFor(async () => expect(await portal.query('select 1 from sms_message')).toHaveLength(1), 10_000);
    await browser.post(`query N${sample.account} { portal { serverTime } }`);
    await browser.post(`{ a${sample.account}: portal { serverTime } b${phone}: viewer { id } }`);
    await browser.post(`{ broken "${sample.account}`);
    const [server] = portal.servers;
    for (const path of [`/${sample.account}`, `/graphql?account=${sample.account}`, `/${encodeURIComponent(rare)}`])
      await fetch(`${server?.address}${path}`, {
        headers: { 'user-agent': encodeURIComponent(rare), 'x-forwarded-for': phone, baggage: `id=${sample.account}` },
      });
    await fetch(`${server?.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
        tracestate: `us=${sample.account}`,
      },
      body: JSON.stringify({ query: '{ portal { serverTime } }' }),
    });
    await fetch(`${server?.address}/health/ready`);
    // What is left is sent at the end.
    await portal.close();
  });
  afterAll(() => collector.close());

  test('name nobody, and hold no word that somebody sent', () => {
    const sent = collector.bodies.join('\n');
    const canaries = [sample.account, sample.account.slice(-8), sample.name, phone, rare, encodeURIComponent(rare)];
    const words = [chosenPassword, sample.initialPassword, wrongPassword, account, 'select', 'postgres'];
    for (const canary of [...canaries, ...words]) expect(sent.includes(canary), canary).toBe(false);
  });

  test('have names and facts from closed lists alone, and no events', () => {
    const keys = new Set(collector.spans().flatMap(({ attributes }) => attributes.map(({ key }) => key)));
    expect([...keys].sort()).toEqual([
      'http.response.status_code',
      'shoudeng.job_id',
      'shoudeng.outcome',
      'shoudeng.request_id',
    ]);
    for (const { name, events = [], status } of collector.spans()) {
      expect(name).toMatch(/^((GET|POST) (\/[\w/*-]*|unknown)|(query|mutation) \w+|effect \w+|alarm [\w-]+|unknown)$/);
      expect([events, status.message ?? '']).toEqual([[], '']);
    }
    const resource = JSON.parse(collector.bodies[0] ?? '').resourceSpans[0].resource.attributes as unknown;
    expect(resource).toEqual([{ key: 'service.name', value: { stringValue: 'portal-1' } }]);
  });

  test('say what was asked for below its request, and what became of it', () => {
    const of = (name: string) => collector.spans().filter((span) => span.name === name);
    const requests = new Map(of('POST /graphql').map((span) => [span.spanId, span]));
    const outcomes = of('mutation signIn').map((span) => {
      const request = requests.get(span.parentSpanId ?? '');
      expect(request?.traceId).toBe(span.traceId);
      expect(fact(span, 'shoudeng.request_id')).toBe(fact(request, 'shoudeng.request_id'));
      return fact(span, 'shoudeng.outcome');
    });
    expect(outcomes).toEqual(['refused', 'done']);
    const [effect] = of('effect sendPhoneCode');
    expect([effect?.parentSpanId, fact(effect, 'shoudeng.outcome')]).toEqual([undefined, 'done']);
    expect(fact(effect, 'shoudeng.job_id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(collector.spans().filter(({ name }) => name.includes('health'))).toEqual([]);
  });

  test('go on with the trace that a proxy began', () => {
    const spans = collector.spans().filter((span) => span.traceId === traceId);
    expect(spans.map(({ name, parentSpanId }) => [name, parentSpanId === '00f067aa0ba902b7'])).toEqual([
      ['query portal', false],
      ['POST /graphql', true],
    ]);
  });
});

test('a collector that is away hinders nobody, and ends no later', async () => {
  const portal = await startPortal(1, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', LOG_LEVEL: 'silent' });
  expect((await portal.browser().signIn(sample.account, wrongPassword)).__typename).toBe('Refused');
  const begin = performance.now();
  await portal.close();
  expect(performance.now() - begin).toBeLessThan(8_000);
});

test('without a collector’s address nothing of OpenTelemetry’s SDK is loaded', async () => {
  const loads = async (env: Record<string, string>) => {
    const program = runProgram('test/programs/loaded-libraries.ts', [], { env: { PATH: process.env['PATH'], ...env } });
    return (await program.ended).output;
  };
  const address = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' };
  expect(await loads({})).toBe('none\n');
  expect(await loads(address)).toContain('@opentelemetry/sdk-trace');
});

test('its address is one of the web', () => {
  const env = { ...newSecrets(), OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' };
  expect(readConfig(env)).toMatchObject({
    ok: false,
    faults: [expect.stringContaining('OTEL_EXPORTER_OTLP_ENDPOINT')],
  });
  expect(testConfig(inject('secrets')).tracing).toBeNull();
});

/** A collector that keeps what it is sent. */
async function collect() {
  const bodies: string[] = [];
  const http = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      if (request.method === 'POST' && request.url === '/v1/traces') bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    bodies,
    spans: (): SentSpan[] =>
      bodies.flatMap((body) =>
        JSON.parse(body).resourceSpans.flatMap(({ scopeSpans }: { scopeSpans: { spans: SentSpan[] }[] }) =>
          scopeSpans.flatMap(({ spans }) => spans),
        ),
      ),
    close: () => new Promise((resolve) => http.close(resolve)),
  };
}

function fact(span: SentSpan | undefined, name: string): unknown {
  return span?.attributes.find(({ key }) => key === name)?.value['stringValue'];
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags, type Context } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace';
import type { TracingConfig } from '../config/tracing.js';
import { logContext, parentOf } from '../log-context.js';
import type { Tracing } from './tracing.js';

const patienceMs = 1_500;

/**
 * Spans by OpenTelemetry, sent to a collector (OTLP over HTTP, as JSON). Nothing of it is registered globally: libraries that
 * find a tracer there would add what they know, such as statements and addresses, and that is personal data.
 *
 * @param log told once when the collector cannot be reached any more; what could not be sent is lost
 */
export function startTracing({ endpoint, serviceName }: TracingConfig, log: (error: Error) => void): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor({ exporter: telling(exporter, log) })],
  });
  const tracer = provider.getTracer('shoudeng');
  const current = new AsyncLocalStorage<Context>();
  const tell = (name: string, outcome: string, seconds: number, above: Context = ROOT_CONTEXT) => {
    const endTime = Date.now();
    const attributes = { ...ids(), 'shoudeng.outcome': outcome };
    const span = tracer.startSpan(name, { startTime: endTime - seconds * 1000, attributes }, above);
    if (faults.has(outcome)) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(endTime);
  };
  return {
    begin(headers) {
      const kind = SpanKind.SERVER;
      const span = tracer.startSpan('request', { kind, attributes: ids() }, contextOf(headers));
      return {
        within: (run) => current.run(trace.setSpan(ROOT_CONTEXT, span), run),
        end(name, status) {
          span.updateName(name);
          span.setAttribute('http.response.status_code', status);
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    tell: (name, outcome, seconds) => tell(name, outcome, seconds, current.getStore()),
    async job(name, run) {
      const begin = performance.now();
      const seconds = () => (performance.now() - begin) / 1000;
      try {
        const result = await run();
        tell(name, 'done', seconds());
        return result;
      } catch (error) {
        tell(name, 'failed', seconds());
        throw error;
      }
    },
    async close() {
      await Promise.race([provider.shutdown().catch(() => undefined), wait(patienceMs, undefined, { ref: false })]);
    },
  };
}

const faults: ReadonlySet<string> = new Set(['fault', 'failed']);

/** What the log's lines are found by. */
function ids(): Record<string, string> {
  const { reqId, jobId } = logContext();
  return { ...(reqId && { 'shoudeng.request_id': reqId }), ...(jobId && { 'shoudeng.job_id': jobId }) };
}

function contextOf(headers: IncomingHttpHeaders): Context {
  const parent = parentOf(headers);
  if (parent === null) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, { ...parent, traceFlags: TraceFlags.SAMPLED, isRemote: true });
}

function telling(exporter: SpanExporter, log: (error: Error) => void): SpanExporter {
  let isLost = false;
  return {
    export: (spans, told) =>
      exporter.export(spans, (result) => {
        const isFailed = result.code !== 0;
        if (isFailed && !isLost) log(Object.assign(new Error('the collector of spans'), { code: 'SPANS_NOT_SENT' }));
        isLost = isFailed;
        told(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

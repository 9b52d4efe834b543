import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingHttpHeaders } from 'node:http';

/** What a line of the log belongs to: a request, or a job of the queue; and the trace that a proxy began (W3C). */
export interface LogContext {
  readonly reqId?: string;
  readonly jobId?: string;
  readonly traceId?: string;
}

const current = new AsyncLocalStorage<LogContext>();

/** Everything that is logged from within `run` names what it belongs to. */
export function within<T>(context: LogContext, run: () => T): T {
  return current.run(context, run);
}

/** What the present line belongs to; nothing outside of requests and jobs. */
export function logContext(): LogContext {
  return current.getStore() ?? {};
}

/** The trace and the span in it that a proxy began, where its `traceparent` is well formed. */
export function parentOf({ traceparent }: IncomingHttpHeaders): { traceId: string; spanId: string } | null {
  const form = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;
  const [, traceId, spanId] = form.exec(typeof traceparent === 'string' ? traceparent : '') ?? [];
  return traceId === undefined || spanId === undefined ? null : { traceId, spanId };
}

/** What of it the log names: the trace alone. */
export function traceOf(headers: IncomingHttpHeaders): Pick<LogContext, 'traceId'> {
  const parent = parentOf(headers);
  return parent === null ? {} : { traceId: parent.traceId };
}

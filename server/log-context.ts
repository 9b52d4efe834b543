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

/** The trace's id, where a `traceparent` that is well formed names one: nothing else of it reaches the log. */
export function traceOf({ traceparent }: IncomingHttpHeaders): Pick<LogContext, 'traceId'> {
  const text = typeof traceparent === 'string' ? traceparent : '';
  const traceId = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(text)?.[1];
  return traceId === undefined || /^0+$/.test(traceId) ? {} : { traceId };
}

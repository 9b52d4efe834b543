import type { IncomingHttpHeaders } from 'node:http';

/** A request that is being answered. */
export interface OpenRequest {
  /** What is told of from within stands below it in its trace. */
  within<T>(run: () => T): T;
  /** @param name its method, and its route as it was registered: never as it was asked for */
  end(name: string, status: number): void;
}

/**
 * Where the time of a server goes, request by request and job by job. Names and outcomes come from closed lists, as
 * measurements' labels do: nothing that somebody typed or sent becomes one, so there are no people in it. Requests and jobs
 * are named by their ids, which are random, so that their lines of the log are found.
 */
export interface Tracing {
  /** @param headers may name the trace that a proxy began (W3C) */
  begin(headers: IncomingHttpHeaders): OpenRequest;
  /** What has just ended, below the request that it belongs to. */
  tell(name: string, outcome: string, seconds: number): void;
  /** What runs by itself: a trace of its own. */
  job<T>(name: string, run: () => Promise<T>): Promise<T>;
  /** Sends what is left, but waits no longer than a second or two. */
  close(): Promise<void>;
}

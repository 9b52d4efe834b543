import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MetricsConfig } from '../config/metrics.js';
import type { Metrics } from './metrics.js';

export interface ServedMetrics {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves `/metrics` on a port of its own, which no proxy leads to.
 *
 * @throws Error with the system's code if it cannot listen there
 */
export async function serveMetrics(metrics: Metrics, { host, port, token }: MetricsConfig): Promise<ServedMetrics> {
  const server = createServer(({ url, method, headers }, response) => {
    const answer = (status: number, text: string, type = 'text/plain; charset=utf-8') =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
    if (url !== '/metrics' || method !== 'GET') return void answer(404, 'not found');
    if (token !== null && !isEqual(headers.authorization ?? '', `Bearer ${token}`)) return void answer(401, 'no token');
    metrics.text().then(
      (text) => answer(200, text, metrics.contentType),
      () => answer(500, 'broken'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(new Error(`METRICS_PORT cannot be used: ${code}`)),
    );
    server.listen({ host, port }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Takes equally long wherever they differ. */
function isEqual(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

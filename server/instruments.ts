import type { Composition, Watched } from './composition.js';
import type { Config } from './config.js';
import type { Metrics } from './metrics/metrics.js';
import type { ServedMetrics } from './metrics/serve-metrics.js';
import type { Tracing } from './tracing/tracing.js';

/** What looks at a server while it works. */
export interface Instruments {
  /** `null` where nothing is measured. */
  readonly metrics: Metrics | null;
  /** `null` where nothing is traced. */
  readonly tracing: Tracing | null;
}

/** Those that are configured; the libraries of others are not even loaded. */
export async function loadInstruments(
  config: Pick<Config, 'metrics' | 'tracing'>,
  log: (error: Error) => void,
): Promise<Instruments> {
  const metrics = config.metrics === null ? null : new (await import('./metrics/metrics.js')).Metrics();
  if (config.tracing === null) return { metrics, tracing: null };
  const { startTracing } = await import('./tracing/otlp-tracing.js');
  return { metrics, tracing: startTracing(config.tracing, log) };
}

/** What of the composition they are told of. */
export function watchedBy({ metrics, tracing }: Instruments): Partial<Watched> {
  return {
    ...(metrics && { transition: metrics.transition, effect: metrics.effect }),
    ...(tracing && { job: tracing.job }),
  };
}

/** Shows measurements on their own port. @returns `null` where nothing is measured */
export async function showMetrics(
  { metrics }: Pick<Instruments, 'metrics'>,
  config: Pick<Config, 'metrics' | 'databasePool'>,
  { services, probe, passwordLoad }: Composition,
): Promise<ServedMetrics | null> {
  if (metrics === null || config.metrics === null) return null;
  const { watchDatabase, watchPasswords, watchPool } = await import('./metrics/figures.js');
  const { serveMetrics } = await import('./metrics/serve-metrics.js');
  watchPasswords(metrics, passwordLoad);
  watchPool(metrics, services.em, config.databasePool);
  watchDatabase(metrics, probe, () => services.clock.now());
  return serveMetrics(metrics, config.metrics);
}

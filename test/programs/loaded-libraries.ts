import { createRequire } from 'node:module';
import { loadInstruments } from '../../server/instruments.js';
import { newSecrets, testConfig } from '../support/config.js';

/** Says which of OpenTelemetry's libraries a server that starts with this environment has loaded. */
const address = process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
await import('../../server/main.js');
await loadInstruments(
  testConfig({ ...newSecrets(), ...(address && { OTEL_EXPORTER_OTLP_ENDPOINT: address }) }),
  () => undefined,
);
const loaded = Object.keys(createRequire(import.meta.url).cache)
  .map((path) => /node_modules\/(@opentelemetry\/[\w-]+)/.exec(path)?.[1])
  // What others bring along has no effect of its own.
  .filter((name) => name !== undefined && name !== '@opentelemetry/api');
process.stdout.write(`${[...new Set(loaded)].sort().join(' ') || 'none'}\n`);

import * as v from 'valibot';
import { webAddress } from './values.js';

/** Where spans are sent; nowhere unless an address is set. The names are OpenTelemetry's own. */
export interface TracingConfig {
  /** Of a collector that takes OTLP over HTTP, without `/v1/traces`. */
  readonly endpoint: string;
  readonly serviceName: string;
}

export function tracingVariables() {
  return {
    OTEL_EXPORTER_OTLP_ENDPOINT: webAddress('OTEL_EXPORTER_OTLP_ENDPOINT', ['https:', 'http:'], false),
    OTEL_SERVICE_NAME: v.optional(v.string(), 'shoudeng'),
  };
}

interface Set {
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  readonly OTEL_SERVICE_NAME: string;
}

export function tracingOf({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SERVICE_NAME }: Set): TracingConfig | null {
  if (OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return null;
  return Object.freeze({
    endpoint: OTEL_EXPORTER_OTLP_ENDPOINT.replace(/\/$/, ''),
    serviceName: OTEL_SERVICE_NAME,
  });
}

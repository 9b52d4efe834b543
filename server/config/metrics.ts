import * as v from 'valibot';
import { clientSecret, wholeNumberIfSet } from './values.js';

/** Where measurements can be read; nowhere unless a port is set. */
export interface MetricsConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** What whoever reads them has to bring; `null` on this machine alone. */
  readonly token: string | null;
}

const thisMachine = ['127.0.0.1', '::1', 'localhost'];

export function metricsVariables() {
  return {
    METRICS_PORT: wholeNumberIfSet('METRICS_PORT', 0, 65_535),
    METRICS_HOST: v.optional(v.string(), '127.0.0.1'),
    METRICS_TOKEN: clientSecret('METRICS_TOKEN'),
  };
}

interface Set {
  readonly METRICS_PORT?: number | undefined;
  readonly METRICS_HOST: string;
  readonly METRICS_TOKEN?: string | undefined;
}

/** Measurements are for nobody outside: whatever other machines can reach asks for a token. */
export function isGuarded({ METRICS_PORT, METRICS_HOST, METRICS_TOKEN }: Set): boolean {
  return METRICS_PORT === undefined || thisMachine.includes(METRICS_HOST) || METRICS_TOKEN !== undefined;
}

export const unguarded = 'METRICS_TOKEN is missing: METRICS_HOST is an address that other machines reach.';

export function metricsOf(set: Set): MetricsConfig | null {
  if (set.METRICS_PORT === undefined) return null;
  return Object.freeze({ host: set.METRICS_HOST, port: set.METRICS_PORT, token: set.METRICS_TOKEN ?? null });
}

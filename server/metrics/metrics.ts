import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What became of an operation. `refused` is an answer as well: a wrong password, a step that is not open. */
export type OperationOutcome = 'done' | 'refused' | 'invalid' | 'busy' | 'fault';

/** Seconds: what a person does not feel, what they wait for, what they give up on. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What a server measures of itself. Labels come from closed lists alone (routes, fields of the schema, events of machines,
 * effects): nothing that somebody typed or sent becomes one, so there are no people in it and never too many series.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = this.#histogram('http_request_duration_seconds', 'HTTP requests.', 'method', 'route', 'status');
  readonly #operations = this.#histogram('operation_duration_seconds', 'Operations.', 'operation', 'outcome');
  readonly #transitions = this.#counter(
    'flow_events_total',
    'Events that flows took, those few whose transaction was taken back among them.',
    'machine',
    'event',
  );
  readonly #effects = this.#counter('effects_total', 'Effects that were carried out or failed.', 'effect', 'outcome');

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /**
   * @param method one of a few
   * @param route as it was registered, never as it was asked for
   */
  request(method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe({ method, route, status: String(status) }, seconds);
  }

  /** @param operation a field of the schema's roots, never a name of the sender's */
  operation(operation: string, outcome: OperationOutcome, seconds: number): void {
    this.#operations.observe({ operation, outcome }, seconds);
  }

  transition = (machine: string, event: string): void => {
    this.#transitions.inc({ machine, event });
  };

  effect = (effect: string, outcome: 'done' | 'failed'): void => {
    this.#effects.inc({ effect, outcome });
  };

  /**
   * Figures that are read when they are asked for.
   *
   * @param figures by name, each with what it says
   * @param read a value for each of them, or for those that are known
   */
  watch<Name extends string>(
    figures: Readonly<Record<Name, string>>,
    read: () => Promise<Partial<Record<Name, number>>> | Partial<Record<Name, number>>,
  ): void {
    const gauges = Object.entries<string>(figures).map(([name, help]) => {
      return [name as Name, new Gauge({ name: `shoudeng_${name}`, help, registers: [this.#registry] })] as const;
    });
    this.#watched.push(async () => {
      const values = await read();
      for (const [name, gauge] of gauges) {
        // What is not known is left out: a nought would be a claim.
        gauge.remove();
        if (values[name] !== undefined) gauge.set(values[name]);
      }
    });
  }

  readonly #watched: (() => Promise<void>)[] = [];

  /** In Prometheus's text format. */
  async text(): Promise<string> {
    await Promise.all(this.#watched.map((read) => read()));
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  #histogram<Label extends string>(name: string, help: string, ...labelNames: Label[]): Histogram<Label> {
    return new Histogram({ name: `shoudeng_${name}`, help, labelNames, buckets, registers: [this.#registry] });
  }

  #counter<Label extends string>(name: string, help: string, ...labelNames: Label[]): Counter<Label> {
    return new Counter({ name: `shoudeng_${name}`, help, labelNames, registers: [this.#registry] });
  }
}

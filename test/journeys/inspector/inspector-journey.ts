import type { Client } from 'graphql-ws';
import pg from 'pg';
import type { Browser, Untyped } from '../../support/browser.js';
import type { ServerProcess } from '../../support/server-process.js';
import { socketClient } from '../../support/socket-client.js';
import { until } from '../../support/until.js';
import { StudentJourney } from '../student/student-journey.js';

export const moment = `revision at type actor event states stateValue context changes { path before after } effects { type params }
  deadlines { name event dueAt state }`;

/** Tables in which a session alone leaves traces when it reads. */
const traced = ['session', 'sign_in_counter', 'known_device'];

/** What the steps of the inspector's journey share: a student on the way, and the developer who looks on. */
export class InspectorJourney extends StudentJourney {
  developer!: Browser;
  /** The student's flow, once it was found. */
  flow = '';
  /** A Vitest test that the inspector wrote. */
  copied = '';
  readonly #sockets: Client[] = [];

  constructor(
    server: ServerProcess,
    readonly database: pg.Client,
  ) {
    super(server);
  }

  async inspected(fields: string): Promise<Untyped> {
    const query = `query ($id: ID!) { inspectedFlow(id: $id) { ${fields} } }`;
    return (await this.developer.ask(query, { id: this.flow })).inspectedFlow;
  }

  async whatIf(revision: number, steps: readonly object[]): Promise<Untyped> {
    const query = `query ($input: WhatIfInput!) { whatIf(input: $input) { problem test start { ${moment} }
      accepted { type } refused { type guards } moments { step outcome guards moment { ${moment} } } } }`;
    return (await this.developer.ask(query, { input: { flow: this.flow, revision, steps } })).whatIf;
  }

  /** Follows the student's flow over a socket, as the inspector's page does. */
  follow(onChange: (flow: Untyped) => void): void {
    const client = socketClient(this.server.origin, () => this.developer.cookieHeader());
    this.#sockets.push(client);
    const query = 'subscription ($id: ID!) { inspectedFlowChanged(id: $id) { id revision states } }';
    client.subscribe<Untyped>(
      { query, variables: { id: this.flow } },
      {
        next: ({ data }) => onChange(data.inspectedFlowChanged),
        error: (error) => void process.stderr.write(`${JSON.stringify(error)}\n`),
        complete: () => undefined,
      },
    );
  }

  /** Until what the student did has had all its effects and is counted: the last of either may still write. */
  async settled(): Promise<void> {
    const waiting = `select 1 from pgboss.job where name = 'flow-effects' and state in ('created', 'retry', 'active')
      union all select 1 from flow_tally_change union all select 1 from flow_heat_note`;
    await until(async () => (await this.database.query(waiting)).rows.length === 0 || null);
  }

  /** What all tables hold, as far as a write would show: how many rows, and which transaction wrote each flow last. */
  async written(): Promise<object> {
    const { rows } = await this.database.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' and table_name <> all($1)`,
      [traced],
    );
    const held: Record<string, unknown> = {};
    for (const { name } of rows.filter((one) => !one.name.startsWith('pgboss.') || one.name.startsWith('pgboss.job'))) {
      const { rows: found } = await this.database.query<{ rows: number }>(`select count(*)::int as rows from ${name}`);
      held[name] = found[0]?.rows;
    }
    const { rows: flows } = await this.database.query(
      `select id, revision, xmin::text from flow order by id limit 500`,
    );
    return { ...held, flows };
  }

  async close(): Promise<void> {
    for (const client of this.#sockets) await client.dispose();
  }
}

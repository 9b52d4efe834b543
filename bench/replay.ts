import pg from 'pg';
import { nodeFlagsOf } from '../test/support/node-flags.js';
import { runProgram } from '../test/support/program.js';
import type { Bench } from './bar.js';
import { startBenchPortal, type BenchPortal } from './support/portal.js';
import { copyFlow, shapes, takeWay } from './support/replay-shapes.js';

const flowsInAll = 100_000;

/** Once as it is, and once with ten rows spoilt, which must be named: neither is a figure, each is a must. */
export const bench: Bench = async () => {
  const replay = await start();
  try {
    const results = [await replay.round(false), await replay.round(true)];
    process.stderr.write(`${replay.flows} flows with ${replay.events} events: no difference, then ten of ten\n`);
    return [
      { name: 'events replayed / the same rows read alone', bar: 0.1, results },
      {
        name: '400 MB / memory while 100,000 flows are verified',
        bar: 1,
        unit: ' MB',
        results: results.map(({ peak }) => ({ ours: 400, limit: peak })),
      },
    ];
  } finally {
    await replay.close();
  }
};

interface ReplayRound {
  /** Histories replayed and held against their rows, and the same rows read alone, in events a second. */
  readonly ours: number;
  readonly limit: number;
  /** Most memory that the process ever had, in MB. */
  readonly peak: number;
}

interface ReplayBench {
  readonly flows: number;
  readonly events: number;
  /** @param planted whether ten rows have been spoilt meanwhile; they and no others must be named */
  round(planted: boolean): Promise<ReplayRound>;
  close(): Promise<void>;
}

/** 100,000 flows with 1,000,000 events: ten ways through the machines, each ten thousand times. */
async function start(): Promise<ReplayBench> {
  const portal = await startBenchPortal(4, { extent: 'schools' });
  const database = new pg.Pool({ connectionString: portal.databaseUrl, max: 2 });
  await fill(portal, database);
  const { rows } = await database.query<{ flows: number; events: number }>(
    'select (select count(*) from flow)::int as flows, (select count(*) from flow_event)::int as events',
  );
  const [{ flows, events }] = rows as [{ flows: number; events: number }];
  return {
    flows,
    events,
    async round(planted) {
      const spoilt = planted ? await plant(database) : [];
      const read = await program('read', portal.databaseUrl);
      const replayed = await program('verify', portal.databaseUrl);
      const { named, peak } = replayed;
      if (named.toSorted().join() !== spoilt.toSorted().join())
        throw new Error(`of ${spoilt.length} spoilt flows ${named.length} were named`);
      return { ours: events / replayed.seconds, limit: events / read.seconds, peak };
    },
    async close() {
      await database.end();
      await portal.close();
    },
  };
}

async function fill({ composition }: BenchPortal, database: pg.Pool): Promise<void> {
  const { em, clock } = composition.services;
  for (const [machine, way] of shapes) {
    const flow = await em.fork().transactional((tx) => takeWay(tx, machine, way, clock.now() - 14 * 24 * 60 * 60_000));
    await copyFlow(database, flow.id, flowsInAll / shapes.length - 1);
  }
  await database.query('select fold_flow_tally()');
  await database.query('vacuum analyze');
}

interface Ran {
  readonly seconds: number;
  readonly named: readonly string[];
  readonly peak: number;
}

/** In a process of its own, with Node's options of `npm run flows`: its memory is its own. */
async function program(what: 'verify' | 'read', databaseUrl: string): Promise<Ran> {
  const ran = runProgram('bench/programs/replay.ts', [what, databaseUrl], { flags: nodeFlagsOf('flows') });
  const line = await ran.line();
  await ran.ended;
  return JSON.parse(line) as Ran;
}

/** A column of a row, or a line of a history, that is not what was written. */
const defects: readonly string[] = [
  `update flow set snapshot = jsonb_set(snapshot, '{value,account}', '"lockedByAdministrator"') where id = $1`,
  `update flow set snapshot = jsonb_set(snapshot, '{context,entered}', to_jsonb(not (snapshot->'context'->>'entered')::boolean)) where id = $1`,
  `update flow set step = 'LOCKED' where id = $1`,
  `update flow set standing = 'NEVER_UNLOCKED' where id = $1`,
  `update flow set revision = revision + 1 where id = $1`,
  `delete from flow_event where flow_id = $1 and revision = 4`,
  `update flow_event set revision = case revision when 1 then -2 when 2 then 1 end where flow_id = $1 and revision in (1, 2);
   update flow_event set revision = 2 where flow_id = $1 and revision = -2`,
  `update flow_event set event = jsonb_set(event, '{matches}', 'false') where flow_id = $1 and event->>'type' = 'SUBMIT_STATUS'`,
  `update flow_event set state_value = 'account.open evaluation.closed journey.signIn' where flow_id = $1 and revision = 8`,
  `update flow set deadlines = '[{"id": "x", "event": "x", "dueAt": 1}]' where id = $1`,
];

/** Spoils as many students who have arrived, each otherwise. @returns their flows */
async function plant(database: pg.Pool): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `select id from flow where machine = 'student-onboarding' and standing = 'ARRIVED'
       and exists (select 1 from flow_event e where e.flow_id = flow.id and event->>'type' = 'SKIP_PHONE')
     order by random() limit $1`,
    [defects.length],
  );
  for (const [index, { id }] of rows.entries())
    for (const statement of (defects[index] as string).split(';')) await database.query(statement, [id]);
  return rows.map(({ id }) => id);
}

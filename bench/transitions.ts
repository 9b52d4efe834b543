import pg from 'pg';
import type { StudentEvent } from '../machines/student-onboarding/events.js';
import { newId } from '../server/database/ids.js';
import { prepareStatements } from '../server/database/prepared.js';
import { advance } from '../server/flows/advance.js';
import type { Bench, Round } from './bar.js';
import { perSecond, repeat } from './support/measure.js';
import { startBenchPortal, type BenchPortal } from './support/portal.js';
import { way } from './support/student-way.js';

const rounds = 9;
const pool = 10;
const concurrency = 8;
const perRound = 60;

export const bench: Bench = async () => {
  const portal = await startBenchPortal(pool);
  const handWritten = new pg.Pool({ connectionString: portal.databaseUrl, max: pool });
  const prepared = new pg.Pool({ connectionString: portal.databaseUrl, max: pool });
  prepareStatements(prepared);
  try {
    const { rows: found } = await handWritten.query<{ subject: string }>(
      `select subject from flow where step = 'LOCKED' order by subject`,
    );
    const subjects = found.map(({ subject }) => subject);
    const results = await repeat(rounds, () => round(portal, { handWritten, prepared }, subjects));
    return [
      { name: 'transitions / hand-written SQL', bar: 0.7, results: results.map(({ handWritten: of }) => of) },
      { name: 'transitions / the same, prepared', bar: null, results: results.map(({ prepared: of }) => of) },
    ];
  } finally {
    await handWritten.end();
    await prepared.end();
    await portal.close();
  }
};

type Pools = Readonly<Record<'handWritten' | 'prepared', pg.Pool>>;

/**
 * Committed transitions per second through flows/advance and by hand-written SQL that writes the same rows over one
 * pool, as most would write it and with each statement prepared as ours are: whole ways of students, eight at once,
 * in turn.
 */
async function round(
  portal: BenchPortal,
  { handWritten, prepared }: Pools,
  subjects: string[],
): Promise<Record<keyof Pools, Round>> {
  const take = () => subjects.splice(0, perRound);
  const mine = take();
  const ours = await perSecond(
    mine.map((subject) => () => walk(portal, subject)),
    concurrency,
  );
  const recorded = await record(handWritten, mine[0] as string);
  const beside = async (database: pg.Pool): Promise<Round> => {
    const limit = await perSecond(
      take().map((subject) => () => writeByHand(database, subject, recorded)),
      concurrency,
    );
    return { ours: ours * way.length, limit: limit * way.length };
  };
  return { handWritten: await beside(handWritten), prepared: await beside(prepared) };
}

async function walk({ composition: { services } }: BenchPortal, subject: string): Promise<void> {
  for (const event of way) {
    const full = { ...event, at: services.clock.now() } as StudentEvent;
    const { accepted } = await advance(services.flows, {
      machine: 'student-onboarding',
      subject,
      event: full,
      actor: { kind: 'student', id: subject },
    });
    if (!accepted) throw new Error(`${full.type} was refused`);
  }
}

interface Recorded {
  readonly flow: Record<string, unknown>;
  readonly events: readonly Record<string, unknown>[];
  readonly jobs: readonly { readonly name: string; readonly data: unknown; readonly revision: number }[];
}

/** The rows that a walk has left: what the hand-written SQL writes as well. */
async function record(pool: pg.Pool, subject: string): Promise<Recorded> {
  const flow = (await pool.query('select * from flow where subject = $1', [subject])).rows[0] as Record<
    string,
    unknown
  >;
  const events = (await pool.query('select * from flow_event where flow_id = $1 order by revision', [flow['id']])).rows;
  const jobs = (await pool.query(`select name, data from pgboss.job where data->>'subject' = $1`, [subject])).rows;
  // All of this way's jobs come from its fourth event, the password change.
  return { flow, events, jobs: jobs.map((job) => ({ ...job, revision: 4 })) };
}

async function writeByHand(pool: pg.Pool, subject: string, { flow, events, jobs }: Recorded): Promise<void> {
  for (const event of events) {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query('select * from flow where machine = $1 and subject = $2 for no key update', [
        'student-onboarding',
        subject,
      ]);
      const { id } = rows[0] as { id: string };
      await client.query(
        `update flow set revision = $1, snapshot = $2, step = $3, deadlines = $4, next_deadline_at = $5, entered_at = $6,
           state_value = $7, machine_version = $9, standing = $10, standing_since = $6 where id = $8`,
        [
          event['revision'],
          JSON.stringify(flow['snapshot']),
          flow['step'],
          JSON.stringify(flow['deadlines']),
          flow['next_deadline_at'],
          event['at'],
          event['state_value'],
          id,
          event['machine_version'],
          flow['standing'],
        ],
      );
      await client.query('insert into flow_heat_note (flow_id, revision) values ($1, $2)', [id, event['revision']]);
      await client.query(
        `insert into flow_event (flow_id, school_id, revision, machine_version, request_id, event, actor_kind, actor, issues, effects, state_value, at)
         values ($1, $9, $2, $8, null, $3, 'student', $4, '[]', $5, $6, $7)`,
        [
          id,
          event['revision'],
          JSON.stringify(event['event']),
          subject,
          JSON.stringify(event['effects']),
          event['state_value'],
          event['at'],
          event['machine_version'],
          event['school_id'],
        ],
      );
      await effectsByHand(client, subject, event);
      for (const job of jobs.filter(({ revision }) => revision === event['revision'])) {
        await client.query('insert into pgboss.job (id, name, data) values ($1, $2, $3)', [
          newId(),
          job.name,
          JSON.stringify(job.data),
        ]);
      }
      await client.query('commit');
    } finally {
      client.release();
    }
  }
}

/** What the machine's effects on our own tables write. */
async function effectsByHand(client: pg.PoolClient, subject: string, event: Record<string, unknown>): Promise<void> {
  for (const { type } of event['effects'] as { type: string }[]) {
    if (type === 'recordSignIn')
      await client.query('update account set last_sign_in_at = $1 where id = $2', [event['at'], subject]);
    if (type === 'endSessions') await client.query('delete from session where account_id = $1', [subject]);
    if (type === 'forgetSignInFailures') {
      await client.query('update sign_in_counter set failures = 0, locked_until = null where identifier_hash = $1', [
        Buffer.from(subject),
      ]);
    }
  }
}

import pg from 'pg';
import { expect, test } from 'vitest';
import { defaultStudentPolicy } from '../../machines/student-onboarding/setup.js';
import { migrate, openDatabase } from '../../server/database/orm.js';
import { verifyFlows } from '../../server/flows/verify-flows.js';
import { recordBeginning, recordEvent, type RecordedFlow } from '../machines/recorded-flow.js';
import { createEmptyDatabase } from '../support/database.js';

const way = [
  { type: 'UNLOCK' },
  { type: 'SIGN_IN', method: 'password', credentialsAccepted: true, knownDevice: false },
  { type: 'SUBMIT_STATUS', matches: true },
  { type: 'CHANGE_PASSWORD', oldPasswordAccepted: true, newPasswordAccepted: true },
  { type: 'SKIP_PHONE' },
  { type: 'ENTER_EVALUATION' },
];

/** Up to so many events, of a province that gives so many tries. */
const recorded = (events: number, statusTries = 5) =>
  way
    .slice(0, events)
    .reduce(recordEvent, recordBeginning('student-onboarding', { ...defaultStudentPolicy, statusTries }));

test('migration 0012 finds what the flows there are began with, and which version took their events', async () => {
  const database = await createEmptyDatabase();
  const orm = await openDatabase(database.url, 2);
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  try {
    await orm.migrator.up({ to: '0011-school-tally' });
    await insert(pool, recorded(0), 2, 2);
    await insert(pool, recorded(6), 2, 2);
    await insert(pool, recorded(4, 3), 2, 2);
    // Of version 1 to this day, and gone on with by version 2.
    await insert(pool, recorded(5), 1, 1);
    await insert(pool, recorded(6), 2, 1);
    await migrate(orm);
    const named: unknown[] = [];
    const verified = await verifyFlows(
      orm.em,
      {},
      { differs: (flow, differences) => void named.push(flow, differences) },
    );
    expect(named).toEqual([]);
    expect(verified).toEqual({ flows: 5, events: 21, differ: 0 });
    const { rows } = await pool.query(
      `select machine_version as version, input->'statusTries' as tries from flow_beginning order by 1, 2`,
    );
    expect(rows).toEqual([
      { version: 1, tries: 5 },
      { version: 2, tries: 3 },
      { version: 2, tries: 5 },
    ]);
  } finally {
    await pool.end();
    await orm.close();
    await database.drop();
  }
});

/** The rows as the versions before the migration wrote them; `begun` took all events but the last one. */
async function insert(pool: pg.Pool, { flow, events }: RecordedFlow, version: number, begun: number): Promise<void> {
  const asBefore = (text: string, by: number) => (by === 1 ? text.replace('arrived.settled', 'arrived') : text);
  const snapshot = structuredClone(flow.snapshot) as { value: Record<string, unknown> };
  if (version === 1) snapshot.value['journey'] = 'arrived';
  const at = (ms: number | null) => (ms === null ? null : new Date(ms));
  const { rows } = await pool.query<{ id: string }>(
    `insert into flow (id, machine, machine_version, subject, revision, snapshot, state_value, step, standing, standing_since,
       entered_at, deadlines, next_deadline_at, created_at)
     values (gen_random_uuid(), $1, $2, gen_random_uuid(), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      flow.machine,
      version,
      flow.revision,
      snapshot,
      asBefore(flow.stateValue, version),
      flow.step,
      flow.standing,
      at(flow.standingSince),
      at(flow.enteredAt),
      JSON.stringify(flow.deadlines),
      at(flow.nextDeadlineAt),
      at(flow.createdAt),
    ],
  );
  for (const { revision, event, effects, stateValue, at: when } of events) {
    const by = revision === flow.revision ? version : begun;
    await pool.query(
      `insert into flow_event (flow_id, revision, event, actor_kind, issues, effects, state_value, at)
       values ($1, $2, $3, 'system', '[]', $4, $5, $6)`,
      [rows[0]!.id, revision, event, JSON.stringify(effects), asBefore(stateValue, by), at(when)],
    );
  }
}

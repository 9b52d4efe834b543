import { parse } from 'graphql';
import pg from 'pg';
import { machineOf } from '../machines/registry.js';
import { beginning, stateValueOf, stepBy, type Step } from '../server/flows/snapshots.js';
import { foldHeat, rebuildHeat } from '../server/heat/fold-heat.js';
import type { Services } from '../server/services.js';
import { demonstrationId } from '../server/demonstration/students.js';
import { addProvedAdministrator } from '../test/support/proved-administrator.js';
import { answers, asker, type AnswersBench, type Question } from './support/answers.js';
import type { Bench } from './bar.js';
import { startBenchPortal } from './support/portal.js';
import { fillProvince, waysThere } from './support/province.js';

const flowsInAll = 1_000_000;
const foldedAtOnce = 20_000;

const heat =
  parse(`query ($machine: String!, $bureau: String, $school: ID, $day: String) { answer: machineHeat(machine: $machine, bureau: $bureau, school: $school, day: $day) {
  at countedAt total places { bureau school name population }
  states { path population entered left dwellMedianSeconds dwell95Seconds failures dropOff } } }`);

export const bench: Bench = () => answers(start);

/** The heat of machines over a province of a million flows with their histories, whole answers as of the boards. */
async function start(pool: number): Promise<AnswersBench> {
  const portal = await startBenchPortal(pool, { extent: 'schools', durability: 'none' });
  const { services } = portal.composition;
  const database = new pg.Pool({ connectionString: portal.databaseUrl, max: 1 });
  process.stderr.write(`filling a province of ${flowsInAll} flows and their histories: some minutes\n`);
  await fillProvince(portal, database, flowsInAll);
  await addHistories(services, database);
  await count(services, database);
  await database.query('vacuum analyze');
  const { rows } = await database.query<{ id: string; day: string }>(
    `select id, to_char(now() - interval '3 days', 'YYYY-MM-DD') as day from school where bureau_code = '140106' order by code limit 1`,
  );
  const [{ id: school, day }] = rows as [{ id: string; day: string }];
  await database.end();
  const actor = await addProvedAdministrator(services, demonstrationId(980_001), { role: 'developer' });
  const run = asker(services);
  return {
    questions: questionsOf(actor, school, day).map((question) => ({ name: question.name, ask: () => run(question) })),
    async selectOne() {
      await services.em.fork().execute('select 1');
    },
    close: () => portal.close(),
  };
}

function questionsOf(actor: string, school: string, day: string): Question[] {
  const machine = 'student-onboarding';
  const places = {
    'the province': {},
    'a city': { bureau: '140100' },
    'a county': { bureau: '140106' },
    'a school': { school },
  };
  return [
    ...Object.entries(places).flatMap(([name, place]) => [
      { name: `heat of ${name}, students`, actor, document: heat, variables: { machine, ...place } },
      { name: `heat of ${name} on a day`, actor, document: heat, variables: { machine, day, ...place } },
    ]),
    { name: 'heat of the province, staff', actor, document: heat, variables: { machine: 'teacher-real-name' } },
  ];
}

/** Gives every flow the events that led it to where it stands, hours apart. */
export async function addHistories(
  { studentPolicy, teacherPolicy }: Pick<Services, 'studentPolicy' | 'teacherPolicy'>,
  database: pg.Pool,
): Promise<void> {
  const lines = waysThere().flatMap(([id, way]) => {
    const machine = machineOf(id);
    let step: Step = beginning(machine, id === 'student-onboarding' ? studentPolicy : teacherPolicy, 0);
    const events = way.map((event, index) => {
      step = stepBy(machine, step, { ...event, at: 0 } as never);
      return { event, revision: index + 1, state_value: stateValueOf(step.snapshot) };
    });
    return events.map((event) => ({ ...event, machine: id, stands: events.at(-1)?.state_value, of: events.length }));
  });
  await database.query(
    `insert into flow_event (flow_id, revision, machine_version, event, actor_kind, issues, effects, state_value, at, school_id)
     select f.id, l.revision, f.machine_version, l.event, 'system', '[]', '[]', l.state_value,
       f.entered_at - (l."of" - l.revision) * (1 + abs(hashtext(f.id::text)) % 90000) * interval '1 second', f.school_id
     from flow f join jsonb_to_recordset($1::jsonb) as l(event jsonb, revision int, state_value text, machine text, stands text, "of" int)
       on l.machine = f.machine and l.stands = f.state_value and l."of" = f.revision`,
    [JSON.stringify(lines)],
  );
  await database.query('vacuum analyze flow_event');
}

/** Says how fast events are counted, all anew and as they come (some of them twice then), and what the sums weigh. */
async function count({ em, clock }: Services, database: pg.Pool): Promise<void> {
  const begun = Date.now();
  const events = await rebuildHeat(em, clock.now());
  const seconds = (Date.now() - begun) / 1_000;
  const { rows } = await database.query<{ rows: number; bytes: number; days: number; tally: number }>(
    `select count(*)::int as rows, pg_total_relation_size('flow_heat')::int8::float8 as bytes, count(distinct day)::int as days,
       pg_total_relation_size('flow_state_tally')::float8 as tally from flow_heat`,
  );
  const [size] = rows as [(typeof rows)[number]];
  await database.query(
    'insert into flow_heat_note select flow_id, revision from flow_event tablesample system (2) limit $1',
    [foldedAtOnce],
  );
  const folding = Date.now();
  const folded = await foldHeat(em, clock.now());
  const foldSeconds = (Date.now() - folding) / 1_000;
  process.stdout.write(
    `${events} events counted in ${seconds.toFixed(0)} s, ${folded} as they come in ${foldSeconds.toFixed(1)} s; ` +
      `${size.rows} rows of sums over ${size.days} days: ${(size.bytes / 1e6).toFixed(0)} MB, populations ${(size.tally / 1e6).toFixed(0)} MB\n`,
  );
}

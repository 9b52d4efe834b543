import { readFileSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import type { Services } from '../../server/services.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { addProvedAdministrator } from '../../test/support/proved-administrator.js';
import { asker, type Question } from '../support/answers.js';
import { addHistories } from '../heat.js';
import { startBenchPortal } from '../support/portal.js';
import { fillProvince, sealShown } from '../support/province.js';
import { costOf } from './costs.js';
import type { Figures } from './figures.js';
import { averageBytes, weigh } from './sizes.js';
import { questions, signIns, transitionsPerWay, waysOfStudents } from './tasks.js';

/**
 * What flows cost when there are more and more of them: `npx tsx bench/growth/measure.ts 1000 10000 100000 1000000`.
 * Each size has a PostgreSQL of its own, durable, and is written into figures.json, from which extrapolate.ts goes on. A
 * million takes some minutes and 3 GB of disk.
 */
const file = new URL('figures.json', import.meta.url);
const peoplePerSchool = 1_430;
const most = 160;
const times = 40;

async function measure(people: number): Promise<Figures> {
  const portal = await startBenchPortal(10, { extent: 'schools' });
  const { services } = portal.composition;
  const database = new pg.Pool({ connectionString: portal.databaseUrl, max: 1 });
  try {
    const begun = Date.now();
    await database.query('set synchronous_commit = off');
    await fillProvince(portal, database, people, {
      schools: Math.max(1, Math.round(people / peoplePerSchool)),
      staffPerSchool: 85,
    });
    await addHistories(services, database);
    await database.query('set synchronous_commit = on');
    await database.query('vacuum analyze');
    const fillSeconds = (Date.now() - begun) / 1_000;
    process.stderr.write(`${people} flows are there after ${fillSeconds.toFixed(0)} s\n`);
    const weights = await weigh(database);
    const { snapshot, event, events } = await averageBytes(database);
    const flows = Number((await database.query('select count(*) as n from flow')).rows[0].n);
    const boards = await askBoards(services, database);
    const transition = await costOf(database, await waysOfStudents(services, database, most), transitionsPerWay);
    const signIn = await costOf(database, await signIns(services, database, most));
    const { rows } = await database.query<{ hot: number }>(
      `select n_tup_hot_upd::float8 / n_tup_upd as hot from pg_stat_user_tables where relname = 'flow'`,
    );
    const vacuuming = Date.now();
    await database.query('vacuum (index_cleanup on) flow');
    return {
      flows,
      events,
      weights,
      snapshotBytes: snapshot,
      eventBytes: event,
      fillSeconds,
      transition,
      signIn,
      ...boards,
      vacuumSeconds: (Date.now() - vacuuming) / 1_000,
      hotShare: rows[0]?.hot ?? 0,
    };
  } finally {
    await database.end();
    await portal.close();
  }
}

async function askBoards(services: Services, database: pg.Pool) {
  const { rows } = await database.query<{ id: string }>(
    'select school_id as id from flow where school_id is not null limit 1',
  );
  const school = (rows[0] as { id: string }).id;
  const asked = questions(
    await addProvedAdministrator(services, demonstrationId(980_001), { role: 'bureauAdministrator', bureau: '140000' }),
    await addProvedAdministrator(services, demonstrationId(980_002), { role: 'schoolAdministrator', school }),
  );
  // A list opens the names that it shows.
  await sealShown(services, database, { standings: ['SIGN_IN'], beginning: '99999999', places: ['14'], school });
  await database.query('analyze');
  const ask = asker(services);
  const cost = (question: Question) => {
    const task = () => ask(question);
    return task().then(() =>
      costOf(
        database,
        Array.from({ length: times }, () => task),
      ),
    );
  };
  return {
    provinceBoard: await cost(asked.province),
    schoolBoard: await cost(asked.school),
    accountsPage: await cost(asked.page),
  };
}

function readFigures(): Figures[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Figures[];
  } catch {
    return [];
  }
}

for (const people of process.argv.slice(2).map(Number)) {
  const figures = await measure(people);
  const others = readFigures().filter(({ flows }) => Math.abs(Math.log10(flows / figures.flows)) > 0.2);
  const all = [...others, figures].toSorted((a, b) => a.flows - b.flows);
  writeFileSync(file, `${JSON.stringify(all, null, 1)}\n`);
}

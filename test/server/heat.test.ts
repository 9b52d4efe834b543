import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry, type MachineId } from '../../machines/registry.js';
import { openDatabase } from '../../server/database/orm.js';
import { foldTally } from '../../server/flows/tally.js';
import { foldHeat, rebuildHeat } from '../../server/heat/fold-heat.js';
import { readHeat, type Heat } from '../../server/heat/read-heat.js';
import { PersonalData } from '../../server/database/personal-data.js';
import { loadPlaces, type KnownPlace } from '../../server/schools/load-places.js';
import { countPlainly, dayOf, plainQuantile, readTold, type Told } from './counted-heat.js';
import { testConfig } from '../support/config.js';
import { createFilledDatabase, type TestDatabase } from '../support/database.js';
import { beginRandomly, happen, lots, oneOf, type RandomFlow } from './random-flows.js';
import { times } from '../support/thorough.js';
import { day } from '../support/time.js';

const { personalDataKeys, blindIndexKey } = testConfig();
const personalData = new PersonalData(personalDataKeys, blindIndexKey);
const machines = Object.keys(registry) as MachineId[];

describe('heat is what a plain count of the histories would be', () => {
  const lot = lots(times({ usually: 7, thoroughly: Date.now() }));
  let database: TestDatabase;
  let pool: pg.Pool;
  /** As of two servers. */
  let orms: Awaited<ReturnType<typeof openDatabase>>[];
  let flows: RandomFlow[];
  let schools: { id: string }[];
  const em = () => oneOf(lot, orms).em;
  const from = Date.now() - 20 * day;
  const now = () => Math.max(...flows.map(({ at }) => at)) + 60_000;

  beforeAll(async () => {
    database = await createFilledDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    orms = [await openDatabase(database.url, 6), await openDatabase(database.url, 6)];
    const { rows } = await pool.query<{ id: string }>(
      `select id from school where code in ('140106-01', '140106-02', '140107-01')
         or code = (select min(code) from school where bureau_code like '1402%') order by code`,
    );
    schools = rows;
    // Ten thousand to whom nothing has happened would be counted plainly again and again.
    await pool.query('delete from flow where revision = 0');
    flows = await beginRandomly(orms[0]!.em, lot, {
      each: times({ usually: 30, thoroughly: 400 }),
      schools: [...schools.map(({ id }) => id), null],
      from,
    });
  });
  afterAll(async () => {
    await pool.end();
    for (const orm of orms) await orm.close();
    await database.drop();
  });

  async function toEach(work: (flow: RandomFlow) => Promise<unknown>): Promise<void> {
    const open = flows.filter(() => lot() < 0.7);
    const worker = async () => {
      for (let flow = open.pop(); flow !== undefined; flow = open.pop()) await work(flow);
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
  }

  const fold = () => foldHeat(em(), now());

  /** Holds what is read against what is counted, of many places and days. */
  async function expectExact(at: number): Promise<void> {
    const prefixes = { '140000': '14', '140100': '1401', '140106': '140106', '140200': '1402' };
    for (const machine of machines) {
      const told = await readTold(em(), machine);
      const places = [
        { asked: { bureau: null, school: null }, schools: null },
        ...Object.entries(prefixes).map(([bureau, prefix]) => ({
          asked: { bureau, school: null },
          schools: null as string[] | null,
          prefix,
        })),
        ...schools.map(({ id }) => ({ asked: { bureau: null, school: id }, schools: [id] })),
      ];
      const all = [...new Set(told.flatMap(({ moments }) => moments.map((moment) => moment.day)))];
      const days = [null, ...all.filter(() => lot() < times({ usually: 3, thoroughly: Infinity }) / all.length)];
      for (const place of places) {
        const here = 'prefix' in place ? await schoolsUnder(place.prefix) : place.schools;
        for (const one of days) {
          const heat = (await readHeat(em(), { machine, place: place.asked, day: one, at }))!;
          compare(heat, told, { schools: here, day: one, now: at }, `${machine} ${JSON.stringify(place.asked)} ${one}`);
        }
      }
    }
  }

  async function schoolsUnder(prefix: string): Promise<string[]> {
    const { rows } = await pool.query('select id from school where bureau_code like $1', [`${prefix}%`]);
    return rows.map(({ id }) => id);
  }

  function compare(heat: Heat, told: readonly Told[], asked: Parameters<typeof countPlainly>[1], name: string): void {
    const plain = countPlainly(told, asked);
    const said = heat.states.map(({ path, population, entered, left, failures, dropOff }) => ({
      path,
      population,
      entered,
      left,
      failures,
      dropOff,
    }));
    const none = { population: 0, entered: 0, left: 0, failures: 0, dropOff: 0, visits: [] };
    const expected = heat.states.map(({ path }) => {
      const { visits: _visits, ...state } = plain.get(path) ?? none;
      return { path, ...state };
    });
    expect(said, name).toEqual(expected);
    for (const { path, dwellMedianSeconds, dwell95Seconds } of heat.states) {
      const { visits } = plain.get(path) ?? none;
      expectNear(dwellMedianSeconds, plainQuantile(visits, 0.5), `${name} ${path} median`);
      expectNear(dwell95Seconds, plainQuantile(visits, 0.95), `${name} ${path} 95th`);
    }
  }

  function expectNear(said: number | null, exactly: number | null, name: string): void {
    if (said === null || exactly === null || exactly < 1) expect(said, name).toBe(exactly === null ? null : 0.5);
    else expect(Math.abs(said / exactly - 1), name).toBeLessThan(0.1);
  }

  async function stored() {
    const { rows } = await pool.query('select place, machine, day, sums from flow_heat order by place, machine, day');
    return rows.filter(({ sums }) => Object.keys({ ...sums.states, ...sums.last }).length > 0);
  }

  const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

  /** Does something that will wait for a table; what it returns is awaited when the table is free again. */
  async function whileLocked(table: string, work: (isWaiting: () => Promise<void>) => Promise<() => Promise<unknown>>) {
    const holding = await pool.connect();
    try {
      await holding.query(`begin; lock table ${table} in access exclusive mode`);
      const end = await work(() => expect.poll(async () => (await pool.query(waiting)).rows.length).toBe(1));
      await holding.query('rollback');
      await end();
    } finally {
      await holding.query('rollback');
      holding.release();
    }
  }

  test('after many changes, counted meanwhile by two servers, and not counted yet', async () => {
    for (let round = 0; round < times({ usually: 10, thoroughly: 40 }); round += 1) {
      const folding = [fold(), fold()];
      await toEach((flow) => happen(em(), lot, flow));
      await Promise.all([...folding, foldTally(em())]);
      if (round % 3 === 2) await fold();
      // Somebody to whom nothing has happened goes to another school; somebody is taken back.
      const untouched = `select id from flow where revision = 0 and subject = any($1) limit 1`;
      const subjects = flows.map(({ subject }) => subject);
      await pool.query(`update flow set school_id = $2 where id in (${untouched})`, [subjects, oneOf(lot, schools).id]);
    }
    await fold();
    expect((await pool.query('select 1 from flow_heat_note')).rows).toEqual([]);
    await expectExact(now());
  });

  test('whoever changes schools is counted where they are; what happened stays where it happened', async () => {
    const [a, b] = [schools[0]!.id, schools[3]!.id];
    await pool.query('update flow set school_id = $2 where school_id = $1 and revision > 0', [a, b]);
    // Whoever had an event lately stands in another school than their last event for two days.
    await expectExact(now() + 3 * day);
    await toEach((flow) => happen(em(), lot, flow));
    await fold();
    await expectExact(now() + 3 * day);
  });

  test('whose server dies while it counts: nothing is lost and nothing counted twice', async () => {
    await toEach((flow) => happen(em(), lot, flow));
    // Never closed: a pool waits for its connection that is dead for good.
    const { em: ofDying } = await openDatabase(database.url, 1);
    await whileLocked('flow_heat', async (isWaiting) => {
      const dying = foldHeat(ofDying, now()).then(
        () => 'counted',
        () => 'died',
      );
      // Its notes are taken away by now.
      await isWaiting();
      await pool.query(`select pg_terminate_backend(pid) from (${waiting}) as dying`);
      expect(await dying).toBe('died');
      return () => Promise.resolve();
    });
    expect(await fold()).toBeGreaterThan(30);
    await expectExact(now() + 3 * day);
  });

  test('counted anew, the sums are the same', async () => {
    const before = await stored();
    expect(before.length).toBeGreaterThan(50);
    expect(await rebuildHeat(em(), now())).toBeGreaterThan(500);
    expect(await stored()).toEqual(before);
    // Events that come while it is on its way, after it has taken the notes away.
    await whileLocked('bureau', async (isWaiting) => {
      const anew = rebuildHeat(em(), now());
      await isWaiting();
      await toEach((flow) => happen(em(), lot, flow));
      return () => anew;
    });
    await fold();
    const counted = await stored();
    await pool.query(`update flow_heat_fold set counted_at = null; delete from flow_heat`);
    await fold();
    expect(await stored()).toEqual(counted);
    await expectExact(now() + 3 * day);
  });

  test('a school, or a bureau, that goes to another bureau takes along what happened there', async () => {
    const { rows } = await pool.query<KnownPlace>(
      `select 'school' as kind, code, name, bureau_code as parent from school where code = '140106-01'
       union all select level, code, name, parent_code from bureau where code = '140107' order by kind desc`,
    );
    const [school, county] = rows as [KnownPlace, KnownPlace];
    const moves = [
      { ...school, parent: '140105' },
      { ...county, parent: '140200' },
      { ...school, parent: '140107' },
      { ...county, parent: '140100' },
      school,
    ];
    for (const move of moves) {
      const before = await stored();
      await toEach((flow) => happen(em(), lot, flow));
      const services = { em: em(), personalData, clock: { now } };
      const [{ changed }] = await Promise.all([loadPlaces(services, [{ ...move, row: 2 }], true), fold()]);
      expect(changed).toHaveLength(1);
      await fold();
      const moved = await stored();
      expect(moved).not.toEqual(before);
      await rebuildHeat(em(), now());
      expect(await stored()).toEqual(moved);
    }
    await expectExact(now() + 3 * day);
  });

  test('states of an older version have the names that its upgrade gives them', async () => {
    const before = await Promise.all(
      [null, dayOf(now() - day)].map((one) =>
        readHeat(em(), { machine: 'student-onboarding', place: { bureau: null, school: null }, day: one, at: now() }),
      ),
    );
    const old = `machine_version = 1, state_value = replace(state_value, 'arrived.settled', 'arrived')`;
    const { rowCount } = await pool.query(
      `update flow_event e set ${old} where state_value like '%arrived.settled' and not exists (
         select 1 from flow_event o where o.flow_id = e.flow_id and o.state_value like '%arrived.codeSent' and o.revision < e.revision)`,
    );
    expect(rowCount).toBeGreaterThan(5);
    await pool.query(`update flow set ${old} where state_value like '%arrived.settled'`);
    await rebuildHeat(em(), now());
    const after = await Promise.all(
      [null, dayOf(now() - day)].map((one) =>
        readHeat(em(), { machine: 'student-onboarding', place: { bureau: null, school: null }, day: one, at: now() }),
      ),
    );
    expect(after).toEqual(before);
  });
});
